import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Ends of the paths of the files that take more than ten seconds each, the longest first. */
const longest = [
  "/src/site/site.test.ts", "/tests/cases.test.ts", "/src/start.test.ts", "/tests/pipeline.test.ts", "/publish/publish.test.ts", "/catalogue/examples.test.ts",
  "/measures/measure.test.ts", "/report/report.test.ts", "/tests/succession.test.ts", "/measures/standard_items.test.ts", "/models/deterministic.test.ts",
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
