// The child process of exams.ts: makes the scores, builds the exam models one by one, and prints what each took.
import {createRawSchema} from "../../loaders/raw_schema.js";
import {openDuckdb} from "../../src/duckdb.js";
import {buildSteps} from "../../src/models/build.js";
import {writeCatalogue} from "../../src/models/catalogue.js";
import {layers} from "../../src/models/models.js";
import {orderSteps} from "../../src/models/order.js";
import {bureauSchema} from "../../src/workspace.js";

const [path = "", millions = "1"] = process.argv.slice(2);
const scores = Number(millions) * 1e6;
const schools = 1000;
const steps: {step: string; limit?: number; seconds: number; cpu: number; peak: number}[] = [];
const {connection, close} = await openDuckdb(path);

async function timed(step: string, work: () => Promise<unknown>): Promise<void> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const {user, system} = process.cpuUsage(cpu);
  steps.push({step, seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6, peak: Math.round(process.resourceUsage().maxRSS / 1024)});
}

await connection.run("SET memory_limit = '3GB'");
// As a warehouse is built (loaders/warehouse.ts).
await connection.run("SET checkpoint_threshold = '1GB'");
await createRawSchema(connection);
// Two years' exams of two grades, six subjects each, half marks from 0 to 100, 2% absent, in the order in which files bring them. The last one's pupils sat the first, a year and a grade before.
await connection.run(`
  INSERT INTO raw.exam_scores BY NAME
  SELECT 'exam' || exam AS exam_id, 2010 + exam // 2 AS year, 'junior' AS stage, 'other' AS kind, ['八年级', '九年级'][1 + exam % 2] AS grade, ['chinese', 'maths', 'english', 'physics', 'chemistry', 'politics'][1 + subject] AS subject,
    '30000' || lpad(CAST(pupil % ${schools} AS VARCHAR), 5, '0') AS school_id, 'G' || exam % 3 || lpad(CAST(pupil AS VARCHAR), 8, '0') AS pupil_id, 100 AS full_mark,
    CASE WHEN hash(i) % 50 = 0 THEN 'absent' ELSE 'normal' END AS status, CASE WHEN hash(i) % 50 <> 0 THEN (hash(i + 7) % 101 + hash(i + 9) % 101) / 2 END AS score, 's' AS source_id
  FROM (SELECT i, i // ${scores / 4} AS exam, i // ${Math.floor(scores / 24)} % 6 AS subject, i % ${Math.floor(scores / 24)} AS pupil FROM range(${Math.floor(scores / 24) * 24}) AS t(i))`);
await connection.run("INSERT INTO raw.sources BY NAME SELECT 's' AS source_id, 'bench' AS file, 'exam_scores' AS dataset, 'simulated' AS origin");
await connection.run("INSERT INTO raw.columns BY NAME SELECT 's' AS source_id, 'pupil_id' AS field, '学籍号' AS header");
await connection.run(`INSERT INTO raw.schools BY NAME SELECT '30000' || lpad(CAST(i AS VARCHAR), 5, '0') AS school_id, '第' || i || '中学' AS school_name, 'junior' AS school_type, 's' AS source_id FROM range(${schools}) AS t(i)`);
await connection.run(`INSERT INTO raw.memberships BY NAME SELECT '30000' || lpad(CAST(i AS VARCHAR), 5, '0') AS school_id, 'junior' AS stage, 'd' || i // 4 AS district_id, 'member' AS role, 2000 AS from_year, 's' AS source_id FROM range(${schools}) AS t(i)`);
await connection.run("CHECKPOINT");

const pass = (table: string) => connection.run(`CREATE OR REPLACE TEMP TABLE pass AS SELECT exam_id, subject, school_id, count(*) AS entered, count(score) AS sat, sum(score) AS score_sum, sum(score * score) AS score_squares FROM ${table} GROUP BY exam_id, subject, school_id`);
// Twice: the first reads the file into memory, as the steps after it find it.
await pass("raw.exam_scores");
await timed("one pass over the scores as loaded", () => pass("raw.exam_scores"));

await connection.run("SET perfect_ht_threshold = 24");
await writeCatalogue(connection, bureauSchema.parse({id: "bench", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["junior"], defaultStage: "junior", standard: "2017"}));
for (const layer of layers) {
  await connection.run(`CREATE SCHEMA ${layer}`);
}
const counts = "counts by school × exam × subject × score: the one pass over all scores";
const ofSums = "sums by school × exam × subject, 一分三率, means, T, trends, between-school shares, from the counts";
const ofOrder = "quantiles, pupils' Gini, lowest 30%, bands, from the counts";
/** Tables → what they are to the reader; the rest of what they need is built with them and told in one line. */
const told: Readonly<Record<string, string>> = Object.fromEntries(([
  ["staging, on the way to every measure", ["staging.exam_sources", "staging.exam_facts", "staging.exam_parts", "staging.exam_units", "staging.exam_marks", "staging.exam_steps", "staging.exam_scores"]],
  ["by pupil: pupils of an exam, all subjects together", ["measures.exams", "measures.exam_totals"]],
  [counts, ["measures.exam_score_counts"]],
  [ofSums, ["measures.exam_school_subjects", "measures.exam_scopes", "measures.exam_results", "measures.exam_standings", "measures.exam_trends", "measures.exam_between"]],
  [ofOrder, ["measures.exam_places", "measures.exam_distributions", "measures.exam_bands"]],
  ["joins of two scores of a pupil", ["measures.exam_total_intakes", "measures.exam_common", "measures.exam_progress"]],
] as const).flatMap(([label, tables]) => tables.map((table) => [table, label])));
const sums = new Map<string, {seconds: number; cpu: number; peak: number}>();
for (const {schema, name, run} of orderSteps(buildSteps(), ({schema: layer, name: table}) => layer === "measures" && `${layer}.${table}` in told)) {
  await timed(`${schema}.${name}`, () => run(connection));
  const done = steps.pop();
  const label = told[`${schema}.${name}`] ?? "everything else that these need (years, schools, full marks)";
  const sum = sums.get(label) ?? {seconds: 0, cpu: 0, peak: 0};
  sums.set(label, {seconds: sum.seconds + (done?.seconds ?? 0), cpu: sum.cpu + (done?.cpu ?? 0), peak: Math.max(sum.peak, done?.peak ?? 0)});
}
steps.push(...[...sums].map(([step, sum]) => ({step, ...sum})));
for (const [step, limit, parts] of [["together: counts, sums and what is made of them", 1.3, [counts, ofSums]], ["together: counts and what needs the order of scores", 2, [counts, ofOrder]]] as const) {
  const [one, other] = parts.map((part) => sums.get(part)!);
  steps.push({step, limit, seconds: one!.seconds + other!.seconds, cpu: one!.cpu + other!.cpu, peak: Math.max(one!.peak, other!.peak)});
}
close();
console.log(JSON.stringify(steps));
