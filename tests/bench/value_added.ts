import {performance} from "node:perf_hooks";
import {fileURLToPath} from "node:url";
import {readTable} from "../../src/commands/table/read_table.js";
import {parameters} from "../../src/catalogue/parameters.js";
import {openDuckdb} from "../../src/duckdb.js";
import {anova} from "../../src/measures/anova.js";
import {fit, type Fit} from "../../src/measures/random_intercept/fit.js";
import {tableSums} from "../../src/measures/random_intercept/table_sums.js";
import {random} from "../simulate/random.js";
import {median} from "./median.js";

const file = fileURLToPath(new URL("../input/messy/chem97_clean.gbk.csv", import.meta.url));
const {z, alpha} = parameters;

/** Value added of 31,022 real pupils in 2,410 schools: reading the file, the pass in DuckDB, and what comes after it. */
export async function measureValueAdded(runs: number): Promise<Record<string, string | number>[]> {
  const times: Record<string, number[]> = {read: [], pass: [], "two levels": [], "three levels": []};
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    times[step]?.push(performance.now() - begun);
    return result;
  };
  for (let run = 0; run < runs; run += 1) {
    const {connection, close} = await openDuckdb(":memory:");
    await timed("read", () => readTable(connection, file, ["成绩", "学校代码", "入学成绩", "学区"]));
    const {sums} = await timed("pass", () => tableSums(connection, {table: "measured", outcome: "成绩", school: ["学校代码"], intake: ["入学成绩"], district: ["学区"]}));
    await timed("two levels", () => fit(sums, {byDistrict: false, z}));
    await timed("three levels", () => fit(sums, {byDistrict: true, z}));
    close();
  }
  const pass = median(times["pass"]!);
  return Object.entries(times).map(([step, values]) => ({step, ms: Number(median(values).toFixed(1)), "ratio to the pass": Number((median(values) / pass).toFixed(2)), limit: step === "two levels" ? "50 ms" : ""}));
}

/** How often nominal 95% intervals of the between-school share hold the share, in schools of 10 to 99 pupils. */
export function measureShareCoverage(samples: number): Record<string, string | number>[] {
  return [5, 10, 20, 40].flatMap((schools) => [0.02, 0.15, 0.4].map((share) => {
    const draw = random(`coverage/${schools}/${share}`);
    let [reml, F] = [0, 0];
    for (let sample = 0; sample < samples; sample += 1) {
      const groups = Array.from({length: schools}, () => {
        const own = Math.sqrt(share) * draw.normal();
        const scores = Array.from({length: draw.whole(10, 99)}, () => own + Math.sqrt(1 - share) * draw.normal());
        const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
        return {n: scores.length, mean, ss: scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)};
      });
      const {interval} = fit({covariates: [], origin: [0], within: [[groups.reduce((sum, {ss}) => sum + ss, 0)]], schools: groups.map(({n, mean}, j) => ({school: String(j), district: null, n, means: [mean]}))}, {byDistrict: false, z}) as Fit;
      const {low, high} = anova(groups, alpha);
      reml += Number(interval!.low <= share && share <= interval!.high);
      F += Number(low! <= share && share <= high!);
    }
    return {schools, "true share": share, "REML, profile likelihood": Number((reml / samples).toFixed(3)), "ANOVA, F with n₀": Number((F / samples).toFixed(3))};
  }));
}
