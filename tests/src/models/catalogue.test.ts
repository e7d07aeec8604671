import {expect, test} from "vitest";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {origins} from "../../../src/catalogue/origins.js";
import {Failure} from "../../../src/failure.js";
import {writeCatalogue} from "../../../src/models/catalogue.js";
import type {Bureau} from "../../../src/workspace.js";
import {bureauOf} from "./raw.js";

async function query(bureau: Partial<Bureau>, sql: string) {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await writeCatalogue(connection, bureauOf(bureau));
    return await rows<Record<string, unknown>>(connection, sql);
  } finally {
    close();
  }
}

const local = {id: "own", zh: "甲", en: "a", short: {zh: "甲", en: "a"}, unit: {zh: "分", en: "points"}, decimals: 0, direction: "up" as const, formula: {zh: "甲", en: "a"}, clause: "x", source: "x", caveat: {zh: "甲", en: "a"}};

test("the 2017 standard gives seven thresholds and limits to each stage of the bureau", async () => {
  expect(await query({}, "SELECT stage, count(*) AS n, sum(value)::DOUBLE AS total FROM catalogue.thresholds GROUP BY stage ORDER BY stage")).toEqual([{stage: "junior", n: 7, total: 2525.6}, {stage: "primary", n: 7, total: 2020.4}]);
  expect(await query({stages: ["primary"]}, "SELECT DISTINCT stage, cv::DOUBLE AS cv FROM catalogue.limits")).toEqual([{stage: "primary", cv: 0.5}]);
});

test("without a standard there is no rule, no threshold and no limit", async () => {
  for (const table of ["rule", "thresholds", "limits"]) {
    expect(await query({standard: null}, `SELECT * FROM catalogue.${table}`)).toEqual([]);
  }
});

test("a limit that names an indicator wins over one for all, the workspace's over the standard's", async () => {
  const limits = [{indicator: "teachers_arts_pe_per_100", stage: "junior" as const, cv: 0.2, clause: "省"}, {indicator: null, stage: "junior" as const, cv: 0.4, clause: "省"}];
  const found = await query({limits, indicators: [local]}, "SELECT indicator_id, cv::DOUBLE AS cv FROM catalogue.limits WHERE stage = 'junior' AND indicator_id IN ('teachers_arts_pe_per_100', 'multimedia_rooms_per_100', 'own') ORDER BY indicator_id");
  expect(found).toEqual([{indicator_id: "multimedia_rooms_per_100", cv: 0.4}, {indicator_id: "own", cv: 0.4}, {indicator_id: "teachers_arts_pe_per_100", cv: 0.2}]);
});

test("a rule for every exam and subject replaces the usual one", async () => {
  const examRules = [{exam: null, subject: null, excellent: 0.9, pass: 0.6, low: 0.3, clause: "县"}];
  expect(await query({examRules}, "SELECT excellent::DOUBLE AS excellent FROM catalogue.exam_rules")).toEqual([{excellent: 0.9}]);
  expect(await query({}, "SELECT excellent::DOUBLE AS excellent FROM catalogue.exam_rules")).toEqual([{excellent: 0.85}]);
});

test("a cut-off is stored as it is written: 68 of 120 reaches 0.56666", async () => {
  const examRules = [{exam: null, subject: null, excellent: 0.9, pass: 0.56666, low: 0.333333, clause: "县"}];
  expect(await query({examRules}, "SELECT CAST(pass * 120.000 AS VARCHAR) AS pass, CAST(low AS VARCHAR) AS low FROM catalogue.exam_rules")).toEqual([{pass: "67.999200000", low: "0.333333"}]);
});

test("the rule for schools and the least size of a teaching point may be the workspace's own, each with its clause and source", async () => {
  const rule = "SELECT minimum_met, floor::DOUBLE AS floor, clause FROM catalogue.rule";
  expect(await query({}, rule)).toMatchObject([{minimum_met: 6, floor: 0.85}]);
  expect(await query({rule: {minimumMet: 7, clause: "省定", source: "省文"}}, rule)).toEqual([{minimum_met: 7, floor: 0.85, clause: expect.stringMatching(/^省定（来源：省文）；教督/)}]);
  expect(await query({rule: {floor: 0.9, clause: "省定"}}, rule)).toMatchObject([{minimum_met: 6, floor: 0.9}]);
  await expect(query({rule: {minimumMet: 8, clause: "省定"}}, rule)).rejects.toMatchObject({code: "invalid_rule", place: "bureau.yaml › rule.minimumMet"});
  await expect(query({standard: "2012", rule: {floor: 0.9, clause: "省定"}}, rule)).rejects.toMatchObject({code: "no_rule"});
  const small = "SELECT minimum_pupils_teaching_point AS n, minimum_pupils_clause AS clause FROM catalogue.bureau";
  expect(await query({}, small)).toMatchObject([{n: 50, clause: expect.stringContaining("教督〔2017〕6号")}]);
  expect(await query({minimumPupils: {teachingPoint: 30, clause: "省定", source: "省文"}}, small)).toEqual([{n: 30, clause: "省定（来源：省文）"}]);
  expect(await query({thresholds: [{indicator: "equipment_yuan_per_pupil", stage: "junior", value: 3000, clause: "省定", source: "省文"}]}, "SELECT clause FROM catalogue.thresholds WHERE value = 3000")).toEqual([{clause: "省定（来源：省文）"}]);
});

test("an unknown standard or indicator is refused by place", async () => {
  await expect(query({standard: "2031"}, "SELECT 1")).rejects.toMatchObject({code: "unknown_standard", place: "bureau.yaml › standard"});
  await expect(query({limits: [{indicator: "nope", stage: "junior", cv: 1, clause: "x"}]}, "SELECT 1")).rejects.toSatisfy((error) => error instanceof Failure && error.place === "bureau.yaml › limits.0.indicator");
  await expect(query({thresholds: [{indicator: "nope", stage: "junior", value: 1, clause: "x"}]}, "SELECT 1")).rejects.toMatchObject({code: "unknown_indicator"});
});

test("origins sort from the most to the least certain, so that max() takes the least certain", () => {
  const ids = origins.map(({id}) => id);
  expect(ids).toEqual(["published", "reported", "simulated"]);
  expect([...ids].sort()).toEqual(ids);
});
