import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../../src/duckdb.js";
import {buildModels} from "../../../src/models/build.js";
import {bureauOf, openRaw} from "./raw.js";

const reference = join(import.meta.dirname, "../../input/reference");
const expected = JSON.parse(readFileSync(join(reference, "expected.json"), "utf8")).apipop_elementary;
const local = {
  en: "Score", zh: "分数", short: {zh: "分数", en: "Score"}, unit: {zh: "分", en: "points"}, decimals: 0, direction: "up" as const,
  formula: {zh: "公布值", en: "as published"}, clause: "local", source: "apipop", caveat: {zh: "无", en: "none"},
};

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
  ({connection, close} = await openRaw({sources: [{source_id: "s", file: "apipop.csv", dataset: "schools", origin: "published"}]}));
  await connection.run(`CREATE TEMP TABLE api AS SELECT *, cnum || '/' || dnum AS district FROM read_csv('${join(reference, "apipop_elementary.csv").replaceAll("'", "''")}', all_varchar = true, nullstr = ['', 'NA'])`);
  await connection.run("INSERT INTO raw.schools BY NAME SELECT cds AS school_id, name AS school_name, 'primary' AS school_type, cname AS region, 's' AS source_id FROM api");
  await connection.run("INSERT INTO raw.memberships BY NAME SELECT cds AS school_id, 'primary' AS stage, district AS district_id, 1999 AS from_year, dname AS district_name, 'member' AS role, cnum AS parent_id, cname AS parent_name, 's' AS source_id FROM api");
  await connection.run("INSERT INTO raw.enrolment BY NAME SELECT 2000 AS year, cds AS school_id, 'primary' AS stage, 'pupils' AS item, enroll::DECIMAL(18,4) AS value, if(enroll IS NULL, 'missing', 'normal') AS status, 's' AS source_id FROM api");
  for (const [year, column, indicator] of [[1999, "api99", "api"], [2000, "api00", "api"], [2000, "full", "full_qualified_share"]]) {
    await connection.run(`INSERT INTO raw.indicator_values BY NAME SELECT ${year} AS year, cds AS school_id, 'primary' AS stage, '${indicator}' AS indicator_id, "${column}"::DECIMAL(18,6) AS value, if("${column}" IS NULL, 'missing', 'normal') AS status, 's' AS source_id FROM api`);
  }
  await buildModels(connection, bureauOf({
    area: "加利福尼亚州", stages: ["primary"], defaultStage: "primary", standard: null, leads: false,
    indicators: [{id: "api", ...local}, {id: "full_qualified_share", ...local}],
    limits: [{indicator: "api", stage: "primary", cv: 0.2, clause: "local"}],
  }));
});
afterAll(() => close());

const near = (value: number, golden: number) => expect(Math.abs(value - golden)).toBeLessThanOrEqual(1e-9 * Math.abs(golden));
type Balance = Record<string, number> & {verdict: string; state: string};
const balance = async (year: number, indicator: string) => (await rows<Balance>(connection, "SELECT * FROM marts.balance WHERE year = $year AND indicator_id = $indicator", {year, indicator}))[0] as Balance;

test("the weighted coefficient of variation of api00 is 0.205861505, over the local limit of 0.2, and open while schools have scores and no pupils", async () => {
  const api = await balance(2000, "api");
  expect(api["cv"]?.toFixed(9)).toBe("0.205861505");
  near(api["cv"] as number, expected.api00.enrolment_weighted.cv_w_pop);
  near(api["mean"] as number, expected.api00.enrolment_weighted.mean_w);
  near(api["cv_unweighted"] as number, expected.api00.cv_pop);
  expect(api).toMatchObject({schools: 4421, pupils: 1877350, limit_cv: 0.2, verdict: "pending", state: "ok", threshold: null, schools_met: null, schools_pending: 0, schools_unweighed: 24, origin: "published"});
});

test("an indicator without a limit has no verdict, and its missing school is counted", async () => {
  const full = await balance(2000, "full_qualified_share");
  near(full["cv"] as number, expected.full.enrolment_weighted.cv_w_pop);
  expect(full).toMatchObject({limit_cv: null, margin: null, verdict: "not_applicable", schools_pending: 1});
});

test("1999 has no enrolment: weighted results are missing, never borrowed from 2000", async () => {
  const api = await balance(1999, "api");
  expect(api).toMatchObject({pupils: null, mean: null, sd: null, cv: null, var_total: null, share_within_0_1: null, verdict: "pending", state: "missing"});
  expect(api["cv_unweighted"]).toBeGreaterThan(0);
});

test("S² splits within and between 664 districts, and between 57 counties, each part on its own", async () => {
  const api = await balance(2000, "api");
  near((api["var_within"] as number) + (api["var_between"] as number), api["var_total"] as number);
  near((api["share_within_0_1"] as number) + (api["share_between_0_1"] as number), 1);
  expect(api["parent_share_between_0_1"]).toBeGreaterThan(0);
  expect(api["parent_share_between_0_1"]).toBeLessThan(api["share_between_0_1"] as number);
  const [parts] = await rows<{within: number; between: number; n: number}>(connection, "SELECT sum(within_part_0_1) AS within, sum(between_part_0_1) AS between, count(mean) AS n FROM marts.district_indicators WHERE year = 2000 AND indicator_id = 'api'");
  near(parts?.within as number, api["share_within_0_1"] as number);
  near(parts?.between as number, api["share_between_0_1"] as number);
  expect(parts?.n).toBe(664);
});

test("679 districts, 235 of one school, none with a lead: roles and gaps do not apply", async () => {
  expect(await rows(connection, "SELECT count(*) AS n, count(*) FILTER (schools = 1) AS single, bool_or(has_lead) AS lead FROM marts.districts WHERE year = 2000")).toEqual([{n: 679, single: 235, lead: false}]);
  expect(await rows(connection, "SELECT DISTINCT gap_state, gap FROM marts.district_indicators")).toEqual([{gap_state: "not_applicable", gap: null}]);
  expect(await rows(connection, "SELECT count(*) AS n FROM marts.district_indicators WHERE schools = 1 AND (cv IS NOT NULL OR state = 'ok')")).toEqual([{n: 0}]);
});

test("without a standard no school has a verdict, and the stage goes by the local limit", async () => {
  expect(await rows(connection, "SELECT DISTINCT verdict, reason, met FROM marts.school_verdicts")).toEqual([{verdict: "not_applicable", reason: "no_standard", met: null}]);
  expect(await rows(connection, "SELECT schools_pass, indicators, indicators_fail, verdict FROM marts.stage_verdicts WHERE year = 2000")).toEqual([{schools_pass: null, indicators: 1, indicators_fail: 0, verdict: "pending"}]);
});
