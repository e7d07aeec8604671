import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Ends of the paths of the files that take more than ten seconds each, the longest first. */
const longest = [
  "/src/site/site.test.ts", "/loaders/native.test.ts", "/tests/cases.test.ts", "/loaders/incremental.test.ts", "/fuzz/cases.test.ts", "/tests/pipeline.test.ts", "/src/start.test.ts", "/kills/run_kills.test.ts",
  "/workbooks/template_workbook.test.ts", "/measures/measure.test.ts", "/loaders/wide.test.ts", "/loaders/load.test.ts", "/report/report.test.ts", "/publish/publish.test.ts", "/workbooks/review_workbook.test.ts",
  "/sources/query_database.test.ts", "/commands/check.test.ts",
];

/** Begins with what takes longest, so that no processor is idle at the end; the rest as Vitest has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification): number => {
      const at = longest.findIndex((end) => moduleId.endsWith(end));
      return at < 0 ? longest.length : at;
    };
    const group = ({project}: TestSpecification): number => project.config.sequence.groupOrder;
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}
