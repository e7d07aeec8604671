import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {buildModels} from "../../../../src/models/build.js";
import {bureauOf, openModels, openRaw} from "../raw.js";
import {examRows, examSchool} from "./exam_pupils.js";

interface Row {school_id: string; n: number; effect: number | null; se: number | null; low: number | null; high: number | null; band: string | null; state: string; small_n: string}

async function valueAdded(pupils: Parameters<typeof examRows>[0]): Promise<Row[]> {
  const {connection, close} = await openModels({exam_scores: examRows(pupils)}, {}, "marts.value_added");
  const found = await rows<Row>(connection, "SELECT * FROM marts.value_added ORDER BY school_id");
  close();
  return found;
}

const plain = (count: number) => Array.from({length: count}, (_, j) => examSchool(`p${String(j).padStart(2, "0")}`, 50 + j, [0.5, -0.5][j % 2]!)).flat();

test("65 schools of real pupils, through the pipeline: effects and standard errors as R gives them", async () => {
  const reference = join(import.meta.dirname, "../../../input/reference");
  const {connection, close} = await openRaw({});
  await connection.run(`
    INSERT INTO raw.exam_scores BY NAME
    SELECT 'e' AS exam_id, 2000 AS year, school AS school_id, row_number() OVER ()::VARCHAR AS pupil_id, 'maths' AS subject, 'other' AS kind, '九年级' AS grade, 'junior' AS stage,
      10 AS full_mark, (normexam::DOUBLE + 5)::DECIMAL(9, 3) AS score, (standLRT::DOUBLE + 5)::DECIMAL(12, 6) AS intake, 'normal' AS status, 's' AS source_id
    FROM read_csv('${join(reference, "exam.csv").replaceAll("'", "''")}', all_varchar = true)`);
  await buildModels(connection, bureauOf(), {wanted: ["marts.value_added"]});
  const found = new Map((await rows<Row>(connection, "SELECT * FROM marts.value_added")).map((row) => [row.school_id, row]));
  close();
  const [header = [], ...lines] = readFileSync(join(reference, "eb_exam_va.csv"), "utf8").trim().split("\n").map((line) => line.replaceAll('"', "").split(","));
  const at = (name: string) => header.indexOf(name);
  // Schools of two and of eight pupils are in the model, but get no effect.
  expect([...found.values()].filter(({state}) => state === "not_applicable").map(({n, effect, band, small_n}) => [n, effect, band, small_n]).sort()).toEqual([[2, null, null, "hide"], [8, null, null, "hide"]]);
  for (const line of lines.filter((cells) => Number(cells[at("n")]) >= 10)) {
    const row = found.get(line[at("school")]!)!;
    // Stored scores have three decimals, the published ones seven.
    expect(row.effect).toBeCloseTo(Number(line[at("eb_exact")]), 3);
    expect(row.se).toBeCloseTo(Number(line[at("se_exact")]), 4);
  }
  expect([...found.values()].filter(({band}) => band === "not_distinguishable").length / 65).toBeGreaterThan(0.5);
});

test("the order of means and the bands disagree where intake explains the means: the best mean is below, the worst above", async () => {
  const pupils = [...plain(10), ...examSchool("rich", 72, -6), ...examSchool("poor", 28, 6)];
  const means = new Map(["rich", "poor", "p00"].map((school) => [school, pupils.filter((pupil) => pupil.school_id === school).reduce((sum, {score}, _, {length}) => sum + score! / length, 0)]));
  expect(means.get("rich")!).toBeGreaterThan(means.get("p00")!);
  expect(means.get("poor")!).toBeLessThan(means.get("p00")!);
  const found = new Map((await valueAdded(pupils)).map((row) => [row.school_id, row]));
  expect([found.get("rich")?.band, found.get("poor")?.band]).toEqual(["below", "above"]);
  expect(found.get("p00")?.band).toBe("not_distinguishable");
  for (const {effect, low, high, se} of found.values()) {
    expect(high! - effect!).toBeCloseTo(1.959963984540054 * se!, 12);
    expect(effect! - low!).toBeCloseTo(1.959963984540054 * se!, 12);
  }
});

test("a school without intake is missing, a small one gets no band, and both say so", async () => {
  const found = new Map((await valueAdded([...plain(10), ...examSchool("none", 50, 0, {intake: null}), ...examSchool("nine", 50, 9, {pupils: 9})])).map((row) => [row.school_id, row]));
  expect(found.get("none")).toMatchObject({n: 0, effect: null, band: null, state: "missing", small_n: "hide"});
  expect(found.get("nine")).toMatchObject({n: 9, effect: null, se: null, low: null, high: null, band: null, state: "not_applicable", small_n: "hide"});
  expect(found.get("p00")).toMatchObject({n: 16, state: "ok", small_n: "flag"});
});

test("nine schools have no model; an exam without intake has no rows; absent pupils take no part", async () => {
  expect((await valueAdded(plain(9))).every(({state, band}) => state === "not_applicable" && band === null)).toBe(true);
  expect(await valueAdded(plain(10).map((pupil) => ({...pupil, intake: null})))).toEqual([]);
  const absent = await valueAdded([...plain(10), ...examSchool("p00", 50, 0, {score: null})]);
  expect(absent.find(({school_id}) => school_id === "p00")?.n).toBe(16);
});
