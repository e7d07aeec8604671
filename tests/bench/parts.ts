import {measureCoverage, measureIntervals} from "./intervals.js";
import {measureExams} from "./exams.js";
import {measureIncremental} from "./incremental.js";
import {measureLargeCsv} from "./large_csv.js";
import {measurePages} from "./pages.js";
import {measureStart} from "./start.js";
import {measureSteps} from "./steps.js";
import {measureShareCoverage, measureValueAdded} from "./value_added.js";
import {measureWorkbook} from "./workbook.js";

export interface Part {
  /** As `npm run bench -- NAME` calls it. */
  name: string;
  /** Heading of its section in docs/benchmarks.md. */
  title: string;
  measure: () => Record<string, string | number>[] | Promise<Record<string, string | number>[]>;
}

/** Everything that is measured, in the order of the document. */
export const parts: readonly Part[] = [
  {name: "start", title: "From nothing to the served dashboard (data/hongta)", measure: () => measureStart(3)},
  {name: "steps", title: "Steps", measure: () => measureSteps(3)},
  {name: "csv", title: "A large CSV, full per-cell rejects and provenance, against DuckDB's own reader of the same file", measure: () => measureLargeCsv(3)},
  {name: "xlsx", title: "A large workbook", measure: () => measureWorkbook(3)},
  {name: "incremental", title: "A load after one file changed, against a load of all", measure: () => measureIncremental()},
  {name: "intervals", title: "Interval of a CV, 2,000 draws", measure: () => measureIntervals(5)},
  {name: "coverage", title: "How often a 95% interval of a CV holds the CV it is of (1,000 samples each)", measure: () => measureCoverage()},
  {name: "exams", title: "Measures of exams, against one pass over the scores", measure: () => measureExams()},
  {name: "value-added", title: "Value added of 31,022 pupils in 2,410 schools", measure: () => measureValueAdded(7)},
  {name: "share-coverage", title: "How often a 95% interval of the between-school share holds it (1,000 samples each)", measure: () => measureShareCoverage(1000)},
  {name: "pages", title: "Pages (data/hongta, first visit, bytes as transferred)", measure: () => measurePages(3)},
];
