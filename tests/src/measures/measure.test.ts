import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDuckdb} from "../../../src/duckdb.js";
import {Failure} from "../../../src/failure.js";
import {measureTable, type MeasureResult} from "../../../src/measures/measure.js";
import {rowsWithoutScope, type UnitColumns} from "../../../src/measures/units.js";

const reference = join(import.meta.dirname, "../../input/reference");
const expected = JSON.parse(readFileSync(join(reference, "expected.json"), "utf8"));

/** One database for all literal rows: opening one takes as long as measuring them. */
let literal: Awaited<ReturnType<typeof openDuckdb>>;
beforeAll(async () => {
  literal = await openDuckdb(":memory:");
});
afterAll(() => literal.close());

/** Measures literal rows: x, and optionally w, g, b. */
async function measure(body: readonly Record<string, string | number | null>[], columns: Partial<UnitColumns> = {}): Promise<MeasureResult[]> {
  const {connection} = literal;
  await connection.run("CREATE OR REPLACE TABLE units (x VARCHAR, w VARCHAR, g VARCHAR, b VARCHAR)");
  const cells = body.flatMap((row) => ["x", "w", "g", "b"].map((key) => (row[key] === undefined || row[key] === null ? null : String(row[key]))));
  if (body.length > 0) {
    await connection.run(`INSERT INTO units VALUES ${body.map((_, i) => `($${4 * i + 1}, $${4 * i + 2}, $${4 * i + 3}, $${4 * i + 4})`).join(", ")}`, cells);
  }
  return measureTable(connection, {table: "units", value: "x", group: [], ...columns});
}

async function one(body: readonly Record<string, string | number | null>[], columns: Partial<UnitColumns> = {}): Promise<MeasureResult> {
  const results = await measure(body, columns);
  expect(results).toHaveLength(1);
  return results[0] as MeasureResult;
}

const xs = (...values: (number | string | null)[]) => values.map((x) => ({x}));
const near = (value: number | null | undefined, golden: number, relative = 1e-9) => expect(Math.abs((value ?? NaN) - golden)).toBeLessThanOrEqual(Math.max(relative * Math.abs(golden), 1e-12));

test("the official coefficient of variation of 教督〔2012〕3号 is weighted by pupils: 0.515256630", async () => {
  const pupils = [45, 37, 89, 76, 55];
  const books = [279, 137, 935, 160, 402];
  const result = await one(pupils.map((w, index) => ({x: (books[index] as number) / w, w})), {weight: "w"});
  expect(result.mean_weighted?.toFixed(2)).toBe("6.33");
  expect(Math.sqrt(result.variance_weighted.total as number).toFixed(2)).toBe("3.26");
  expect(result.cv_weighted?.toFixed(9)).toBe("0.515256630");
  expect(result.cv?.toFixed(9)).toBe("0.488770682");
  expect(result.cv_sample?.toFixed(9)).toBe("0.546462235");
});

test("World Bank handbook, chapter 6: inequality of ten households, and of the first five against the last five", async () => {
  const result = await one([10, 15, 20, 25, 40, 20, 30, 35, 45, 90].map((x, index) => ({x, g: index < 5 ? "a" : "b"})), {group: ["g"]});
  expect(result.gini?.toFixed(7)).toBe("0.3272727");
  expect(result.theil_l.total?.toFixed(7)).toBe("0.1792203");
  expect(result.theil_t.total?.toFixed(7)).toBe("0.1830644");
  expect(result.ge2?.toFixed(7)).toBe("0.2162534");
  expect(result.atkinson["0.5"]?.toFixed(7)).toBe("0.0869155");
  expect(result.atkinson["1"]?.toFixed(7)).toBe("0.1640783");
  expect(result.atkinson["2"]?.toFixed(7)).toBe("0.2901688");
  expect(result.hoover?.toFixed(7)).toBe("0.2363636");
  expect(result.theil_t.between?.toFixed(7)).toBe("0.0566330");
  expect(result.theil_t.within?.toFixed(7)).toBe("0.1264314");
  expect(result.theil_l.between?.toFixed(7)).toBe("0.0588915");
  expect(result.theil_l.within?.toFixed(7)).toBe("0.1203288");
});

test("Theil T of [0, 0, 0, 10, 10, 10] by halves is all between: ln 2", async () => {
  const result = await one([0, 0, 0, 10, 10, 10].map((x) => ({x, g: String(x)})), {group: ["g"]});
  near(result.theil_t.total, Math.LN2);
  near(result.theil_t.between, Math.LN2);
  expect(result.theil_t.within).toBe(0);
  expect(result.theil_l).toEqual({total: null, between: null, within: null});
  expect(result.reasons["theil_l"]).toBe("not_positive_values");
  near(result.atkinson["0.5"], 0.5);
  expect(result.atkinson).toMatchObject({"1": 1, "2": 1});
});

describe("California elementary schools, against R", () => {
  let found: Record<"by_district" | "by_dnum_only_trap", Record<string, MeasureResult>>;
  let api: MeasureResult;
  let byDistrict: MeasureResult;
  beforeAll(async () => {
    const {connection, close} = await openDuckdb(":memory:");
    await connection.run(`
      CREATE TABLE schools AS
      SELECT variable, x, CASE WHEN variable <> 'enroll' THEN w END AS w, NULL::VARCHAR AS no_weight, cname, dnum
      FROM (SELECT *, enroll AS w FROM read_csv('${join(reference, "apipop_elementary.csv").replaceAll("'", "''")}', all_varchar = true))
      UNPIVOT INCLUDE NULLS (x FOR variable IN (api00, enroll, "full"))`);
    const by = async (weight: string, ...group: string[]) => Object.fromEntries((await measureTable(connection, {table: "schools", value: "x", weight, group, by: "variable"})).map((result) => [result.by, result]));
    found = {by_district: await by("w", "cname", "dnum"), by_dnum_only_trap: await by("no_weight", "dnum")};
    byDistrict = api = found.by_district["api00"]!;
    close();
  });
  const golden = expected.apipop_elementary.api00;
  const weighted = golden.enrolment_weighted;

  test("rows without enrolment stay in unweighted results and leave weighted ones", () => {
    expect([api.n, api.n_weighted, api.sum_weight]).toEqual([golden.n, weighted.n, weighted.sum_w]);
  });

  test("the weighted coefficient of variation is 0.205861505", () => {
    expect(api.cv_weighted?.toFixed(9)).toBe("0.205861505");
  });

  /** What each key of the reference is called here. A standard deviation is told as CV × mean. */
  const keys: Record<string, (r: MeasureResult) => number | null> = {
    n: (r) => r.n, mean: (r) => r.mean, sd_pop: (r) => r.cv! * r.mean!, sd_sample: (r) => r.cv_sample! * r.mean!, cv_pop: (r) => r.cv, cv_sample: (r) => r.cv_sample, gini: (r) => r.gini, gini_n_minus_1: (r) => r.gini_sample,
    theilT: (r) => r.theil_t.total, theilL: (r) => r.theil_l.total, "atkinson_0.5": (r) => r.atkinson["0.5"], atkinson_1: (r) => r.atkinson["1"], atkinson_2: (r) => r.atkinson["2"],
    median: (r) => r.median, mcloone_below: (r) => r.mcloone_below, mcloone_at_or_below: (r) => r.mcloone, verstegen_above: (r) => r.verstegen,
    range_ratio_max_min: (r) => r.range_ratio, ratio_p90_p10: (r) => r.p90_p10, ratio_p95_p05: (r) => r.p95_p05, federal_range_ratio: (r) => r.federal_range_ratio,
  };
  const weightedKeys: Record<string, (r: MeasureResult) => number | null> = {
    n: (r) => r.n_weighted, sum_w: (r) => r.sum_weight, mean_w: (r) => r.mean_weighted, sd_w_pop: (r) => Math.sqrt(r.variance_weighted.total!), cv_w_pop: (r) => r.cv_weighted, cv_w_sample_freq: (r) => r.cv_weighted_sample_frequency, cv_w_sample_reliab: (r) => r.cv_weighted_sample_reliability,
    median_w: (r) => r.median_weighted, mcloone_w_below: (r) => r.mcloone_below_weighted, mcloone_w_at_or_below: (r) => r.mcloone_weighted, gini_w: (r) => r.gini_weighted, theilT_w: (r) => r.theil_t_weighted.total, theilL_w: (r) => r.theil_l_weighted.total,
    "atkinson_0.5_w": (r) => r.atkinson_weighted["0.5"], atkinson_1_w: (r) => r.atkinson_weighted["1"], atkinson_2_w: (r) => r.atkinson_weighted["2"],
  };
  /** Positions that only their ratios are told of. */
  const untold = ["min", "max", "p05", "p10", "q1", "q3", "p90", "p95"];

  test.each(["api00", "enroll", "full"])("%s: every key of the reference", (variable) => {
    const {enrolment_weighted: weights, ...rest} = expected.apipop_elementary[variable];
    const result = found.by_district[variable]!;
    const numbers = Object.entries(rest).filter((entry): entry is [string, number] => typeof entry[1] === "number");
    expect(numbers.map(([key]) => key).filter((key) => !(key in keys))).toEqual(untold);
    for (const [key, value] of numbers.filter(([name]) => name in keys)) {
      near(keys[key]!(result), value);
    }
    for (const [key, value] of Object.entries(weights ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === "number")) {
      near(weightedKeys[key]!(result), value);
    }
    // Without weights of its own the weighted results are those of no row.
    expect(result.n_weighted).toBe(weights?.n ?? 0);
  });

  // A district is county and number: the number alone makes districts of different counties one.
  test.each(["api00", "enroll", "full"])("%s: Theil within and between districts, counties, and district numbers", (variable) => {
    const wanted = expected.apipop_elementary[variable];
    const [district, trap] = [found.by_district[variable]!, found.by_dnum_only_trap[variable]!];
    expect([district.groups, district.outer_groups, trap.groups]).toEqual([wanted.by_district.groups, wanted.by_county.groups, wanted.by_dnum_only_trap.groups]);
    const {by_district_w: districtWeighted, by_county_w: countyWeighted} = wanted.enrolment_weighted ?? {};
    for (const [key, short] of [["theil_t", "theilT"], ["theil_l", "theilL"]] as const) {
      // Counties from the split of districts inside them: what differs inside a county, between its districts and within them.
      const counties = (nested: NonNullable<MeasureResult["theil_t_nested"]>) => ({total: nested.total, between: nested.between_outer, within: nested.between_inner! + nested.within!});
      for (const [block, {total, between, within}] of [
        [wanted.by_district, district[key]], [districtWeighted, district[`${key}_weighted`]], [wanted.by_dnum_only_trap, trap[key]],
        [wanted.by_county, counties(district[`${key}_nested`]!)], [countyWeighted, counties(district[`${key}_nested_weighted`]!)],
      ] as const) {
        if (block !== undefined) {
          near(between, block[`${short}_between`]);
          near(within, block[`${short}_within`]);
          near(between! / total!, block[`${short}_between_share`]);
        }
      }
    }
    expect(wanted.by_dnum_only_trap.groups).toBeLessThan(wanted.by_district.groups);
  });

  test("GE(2) weighted adds up, and the interval holds the CV", () => {
    near((api.ge2_split_weighted.between as number) + (api.ge2_split_weighted.within as number), api.ge2_weighted as number, 1e-12);
    expect(api.cv_weighted_interval.low).toBeLessThan(api.cv_weighted as number);
    expect(api.cv_weighted_interval.high).toBeGreaterThan(api.cv_weighted as number);
  });

  test("districts inside counties: between counties as by county alone, within districts as by district alone, and the parts add up", () => {
    expect([byDistrict.groups, byDistrict.outer_groups]).toEqual([golden.by_district.groups, golden.by_county.groups]);
    for (const [nested, total, county, district] of [[byDistrict.theil_t_nested, golden.theilT, golden.by_county.theilT_between, golden.by_district.theilT_within], [byDistrict.theil_l_nested_weighted, weighted.theilL_w, weighted.by_county_w.theilL_between, weighted.by_district_w.theilL_within]] as const) {
      near(nested!.between_outer, county);
      near(nested!.within, district);
      near(nested!.between_outer! + nested!.between_inner! + nested!.within!, total, 1e-12);
    }
  });

  test("within and between add up to the whole, each computed on its own", () => {
    for (const {total, between, within} of [api.theil_t, api.theil_l, api.theil_t_weighted, api.theil_l_weighted, api.variance_weighted]) {
      near((between as number) + (within as number), total as number, 1e-12);
    }
  });
});

test("school means of 160 US schools, by pupils and by sector, against R", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  const file = (name: string) => `read_csv('${join(reference, name).replaceAll("'", "''")}', all_varchar = true)`;
  await connection.run(`
    CREATE TABLE means AS
    SELECT School, Sector, avg(CAST(MathAch AS DOUBLE))::VARCHAR AS mean, count(*)::VARCHAR AS pupils, Size
    FROM ${file("mathachieve.csv")} AS pupil JOIN ${file("mathachschool.csv")} AS school USING (School)
    GROUP BY ALL`);
  const [found] = await measureTable(connection, {table: "means", value: "mean", weight: "Size", group: ["Sector"]}) as [MeasureResult];
  close();
  const golden = expected.mathachieve.school_means;
  expect([found.n, found.sum_weight, found.groups, found.n_grouped]).toEqual([golden.n, golden.sum_w, 2, golden.n]);
  for (const [key, value] of Object.entries({
    mean: golden.mean, cv: golden.cv_pop, cv_sample: golden.cv_sample, mean_weighted: golden.mean_w, cv_weighted: golden.cv_w_pop, cv_weighted_sample_frequency: golden.cv_w_sample_freq, cv_weighted_sample_reliability: golden.cv_w_sample_reliab,
    gini: golden.gini, gini_sample: golden.gini_n_minus_1, gini_weighted: golden.gini_w, median: golden.median, median_weighted: golden.median_w, mcloone: golden.mcloone_at_or_below, mcloone_below: golden.mcloone_below,
    mcloone_weighted: golden.mcloone_w_at_or_below, mcloone_below_weighted: golden.mcloone_w_below, verstegen: golden.verstegen_above, range_ratio: golden.range_ratio_max_min, p90_p10: golden.ratio_p90_p10, p95_p05: golden.ratio_p95_p05, federal_range_ratio: golden.federal_range_ratio,
  })) {
    near(found[key as "cv"], value);
  }
  near(found.variance_weighted.total, golden.sd_w_pop ** 2);
  for (const [weight, by] of [["", golden.by_sector], ["_weighted", golden.by_sector_w]] as const) {
    const suffix = weight === "" ? "" : "_w";
    near(found[`theil_t${weight}`].total, golden[`theilT${suffix}`]);
    near(found[`theil_l${weight}`].total, golden[`theilL${suffix}`]);
    near(found[`theil_t${weight}`].between, by.theilT_between);
    near(found[`theil_t${weight}`].within, by.theilT_within);
    near(found[`theil_l${weight}`].between, by.theilL_between);
    near(found[`theil_l${weight}`].within, by.theilL_within);
    near(found[`atkinson${weight}`]["0.5"], golden[`atkinson_0.5${suffix}`]);
    near(found[`atkinson${weight}`]["1"], golden[`atkinson_1${suffix}`]);
    near(found[`atkinson${weight}`]["2"], golden[`atkinson_2${suffix}`]);
  }
});

describe("two group columns, the second inside the first", () => {
  test("counties and 学区 by hand: 1, 3 | 4, 4 in A, 8, 8 in B", async () => {
    const result = await one([[1, "A", "p"], [3, "A", "p"], [4, "A", "q"], [4, "A", "q"], [8, "B", "p"], [8, "B", "p"]].map(([x, b, g]) => ({x: x!, b: b!, g: g!})), {group: ["b", "g"]});
    // Means 3 (A) and 8 (B) about 14/3; 2 and 4 about 3; 1 and 3 about 2.
    const outer = (4 * (3 - 14 / 3) ** 2 + 2 * (8 - 14 / 3) ** 2) / 6;
    expect(result).toMatchObject({groups: 3, outer_groups: 2, n_grouped: 6, n_grouped_weighted: 6, reasons: {}});
    near(result.variance_nested_weighted!.between_outer, outer);
    near(result.variance_nested_weighted!.between_inner, 4 / 6);
    near(result.variance_nested_weighted!.within, 2 / 6);
    near(result.ge2_nested!.between_outer, outer / 2 / (14 / 3) ** 2);
    near(result.theil_t_nested!.between_outer, (12 * Math.log(3 / (14 / 3)) + 16 * Math.log(8 / (14 / 3))) / 28);
  });

  test("rows without a group leave the parts only, and are counted; the parts of the others add up on their own", async () => {
    const result = await one([{x: 1, b: "A", g: "p"}, {x: 3, b: "A", g: "q"}, {x: 100, b: "A"}, {x: 50, g: "p"}], {group: ["b", "g"]});
    expect(result).toMatchObject({n: 4, groups: 2, n_grouped: 2, outer_groups: 1, variance_nested_weighted: {between_outer: 0, between_inner: 1, within: 0}, ge2_nested: {between_outer: 0, between_inner: 1 / 8, within: 0}, ge2_split: {between: 1 / 8, within: 0}});
  });

  test("where no row has both columns every part says no_group; one column, or three, has no nested split", async () => {
    const none = await one([{x: 1, b: "A"}, {x: 3, b: "A"}], {group: ["b", "g"]});
    expect(none).toMatchObject({groups: 0, outer_groups: 0, n_grouped: 0, theil_t_nested: {between_outer: null, between_inner: null, within: null}});
    expect(none.reasons).toMatchObject({"theil_t_nested.between_outer": "no_group", "variance_nested_weighted.within": "no_group"});
    const belowZero = await one([{x: -3, b: "A", g: "p"}, {x: 1, b: "B", g: "q"}], {group: ["b", "g"]});
    expect(belowZero).toMatchObject({mean: -1, ge2_nested: {total: null}, theil_t_nested: {total: null}, variance_nested_weighted: {between_outer: 4, within: 0}, reasons: {ge2_nested: "mean_not_positive"}});
    const negative = await one([{x: -1, b: "A", g: "p"}, {x: 3, b: "B", g: "q"}], {group: ["b", "g"]});
    expect(negative).toMatchObject({theil_t_nested: {total: null, between_outer: null}, variance_nested_weighted: {between_outer: 4}, reasons: {theil_t_nested: "negative_values"}});
    for (const group of [["g"], ["b", "g", "w"]]) {
      expect(await one([{x: 1, b: "A", g: "p", w: "r"}], {group})).not.toHaveProperty("ge2_nested");
    }
    expect(await one(xs(1, 2))).not.toHaveProperty("n_grouped");
  });
});

describe("degenerate input", () => {
  test("all equal gives exactly 0, and ratios 1", async () => {
    const result = await one([1, 2, 3].map((w) => ({x: 0.1, w, g: String(w % 2)})), {weight: "w", group: ["g"]});
    expect(result).toMatchObject({
      n: 3, mean: 0.1, cv: 0, cv_sample: 0, cv_weighted: 0, gini: 0, gini_weighted: 0, ge2: 0, hoover: 0,
      theil_t: {total: 0, between: 0, within: 0}, theil_l: {total: 0, between: 0, within: 0},
      theil_t_weighted: {total: 0, between: 0, within: 0}, theil_l_weighted: {total: 0, between: 0, within: 0},
      atkinson: {"0.5": 0, "1": 0, "2": 0}, mcloone: 1, range_ratio: 1, verstegen: 1, p90_p10: 1,
      variance_weighted: {total: 0, between: 0, within: 0}, reasons: {},
    });
  });

  test("no values: everything is null with the reason no_values", async () => {
    const result = await one(xs(null, "", "暂无", "NA"), {group: ["g"]});
    expect(result.n).toBe(0);
    expect(result.sum_weight).toBe(0);
    for (const key of ["mean", "mean_weighted", "cv", "cv_sample", "cv_weighted", "gini", "gini_weighted", "mcloone", "range_ratio"] as const) {
      expect(result[key], key).toBeNull();
      expect(result.reasons[key], key).toBe("no_values");
    }
    expect(result.theil_t).toEqual({total: null, between: null, within: null});
    expect(result.reasons["theil_t"]).toBe("no_values");
    expect(result.variance_weighted.total).toBeNull();
    expect(result.atkinson).toEqual({"0.5": null, "1": null, "2": null});
  });

  test("a single value has no sample variation", async () => {
    const result = await one(xs(5));
    expect(result).toMatchObject({n: 1, mean: 5, cv: 0, cv_sample: null, gini: 0, mcloone: 1, range_ratio: 1});
    expect(result.reasons["cv_sample"]).toBe("fewer_than_two");
  });

  test("a mean of 0 or less has no coefficient of variation", async () => {
    const zero = await one(xs(0, 0));
    expect(zero).toMatchObject({cv: null, gini: 0, hoover: 0, hoover_weighted: 0, theil_t: {total: 0}, theil_l: {total: null}, atkinson: {"0.5": 0, "1": 0, "2": 0}, mcloone: null, range_ratio: null});
    expect(zero.reasons).toMatchObject({cv: "mean_not_positive", cv_weighted: "mean_not_positive", theil_l: "not_positive_values", mcloone: "median_not_positive", range_ratio: "min_not_positive"});
    const below = await one(xs(-3, 1));
    expect(below).toMatchObject({mean: -1, cv: null, gini: null, theil_t: {total: null}, atkinson: {"0.5": null}});
    expect(below.reasons).toMatchObject({gini: "negative_values", theil_t: "negative_values", atkinson: "negative_values"});
  });

  test("parts are null without a group, and a row without one leaves the parts only", async () => {
    const without = await one(xs(1, 2));
    expect(without.theil_t).toMatchObject({between: null, within: null});
    expect(without.reasons["theil_t.between"]).toBe("no_group");
    const some = await one([{x: 1, g: "a"}, {x: 3, g: "b"}, {x: 100}], {group: ["g"]});
    expect(some.n).toBe(3);
    expect(some.variance_weighted).toMatchObject({between: 1, within: 0});
  });

  test("a missing marker names no group and no value of --by; ids are folded as in the loaders", async () => {
    const parts = await one([{x: 1, g: "a"}, {x: 3, g: "ａ\u200b"}, {x: 100, g: "—"}, {x: 50, g: "暂无"}], {group: ["g"]});
    expect(parts).toMatchObject({n: 4, n_grouped: 2, groups: 1});
    const scopes = await measure([{x: 1, b: "２０１３"}, {x: 3, b: "2013"}, {x: 100, b: ""}, {x: 50, b: "缺"}, {x: 7, b: null}], {by: "b"});
    expect(scopes.map(({by, n}) => [by, n])).toEqual([["2013", 2]]);
    expect(await rowsWithoutScope(literal.connection, {table: "units", by: "b"})).toBe(3);
  });

  test("no column of the table is taken for what it is read as", async () => {
    const {connection} = literal;
    await connection.run("CREATE OR REPLACE TABLE named AS SELECT * FROM (VALUES (1, 'a', NULL, NULL, NULL), (3, 'b', NULL, NULL, NULL)) AS t (x, g, scope, part, outer_part)");
    expect(await measureTable(connection, {table: "named", value: "x", group: ["g", "x"]})).toMatchObject([{n: 2, groups: 2, outer_groups: 2}]);
  });

  test("decimal weights that reach half on paper reach it: the lower weighted median", async () => {
    const found = await one([{x: 1, w: "0.7"}, {x: 2, w: "0.1"}, {x: 3, w: "0.8"}], {weight: "w"});
    expect(found).toMatchObject({median_weighted: 2, mcloone_weighted: expect.closeTo(0.5625, 12)});
  });

  test("a weight of 0 contributes nothing, a missing one leaves weighted results", async () => {
    const result = await one([{x: 1, w: 1}, {x: 3, w: 3}, {x: -100, w: 0}, {x: 50}], {weight: "w"});
    expect(result).toMatchObject({n: 4, n_weighted: 2, sum_weight: 4, mean_weighted: 2.5});
    expect(result.gini).toBeNull();
    expect(result.gini_weighted).not.toBeNull();
  });

  test("a negative weight, an unreadable value and an unknown column are refused by place", async () => {
    await expect(one([{x: 1, w: -1}], {weight: "w"})).rejects.toMatchObject({code: "negative_weight", place: "column w › record 1"});
    for (const bad of ["8O", "nan", "inf", "1_0", "1e999"]) {
      await expect(one(xs(1, bad))).rejects.toMatchObject({code: "unreadable_value", place: "column x › record 2"});
    }
    await expect(one(xs(1), {weight: "pupils"})).rejects.toSatisfy((error) => error instanceof Failure && error.exit === 2 && error.repair.includes("x, w, g, b"));
  });

  test("a value or weight whose square leaves the range of a double is refused, and none below that gives NaN", async () => {
    for (const far of ["1e200", "-1e101", "1e-200", "1.5e308"]) {
      await expect(one(xs(1, far))).rejects.toMatchObject({code: "out_of_range", place: "column x › record 2"});
      await expect(one([{x: 1, w: 1}, {x: 2, w: far.replace("-1e101", "1e101")}], {weight: "w"})).rejects.toMatchObject({code: "out_of_range", place: "column w › record 2"});
    }
    await expect(one(xs("2e100"))).rejects.toMatchObject({message: '"2e100" is too large to be squared and added', repair: "use a unit in which values are between 1e-100 and 1e100"});
    await expect(one(xs("2e-101"))).rejects.toMatchObject({message: '"2e-101" is too close to 0 to be squared and added'});
    const spread = await one([{x: "1e100", w: "1e100", g: "a"}, {x: "1e-100", w: "1e-100", g: "a"}, {x: "1e100", w: "1e-100", g: "b"}], {weight: "w", group: ["g"]});
    expect(JSON.stringify(spread)).not.toMatch(/NaN|Infinity/);
    expect(spread.reasons).toEqual({});
    expect(spread.cv).toBeGreaterThan(0);
  });

  test("full-width digits and thousands separators are read as loaders do; a comma elsewhere is no number", async () => {
    expect((await one(xs("１２．５", "＋７.5"))).mean).toBe(10);
    expect((await one(xs("1,234", "１，２３４，０００.5", " −234 "))).mean).toBe((1234 + 1234000.5 - 234) / 3);
    for (const bad of ["12,34", "1,2345", ",123", "0,5"]) {
      await expect(one(xs(1, bad))).rejects.toMatchObject({code: "unreadable_value", place: "column x › record 2"});
    }
  });
});

test("--by in the order of its numbers: grade 10 is compared with 9, not 8 with 10", async () => {
  const grades = ["10", "8", "9"].flatMap((b) => Array.from({length: 12}, (_, i) => ({x: 1 + i + Number(b), w: i, b})));
  const results = await measure(grades, {by: "b", unit: "w"});
  expect(results.map(({by, convergence}) => [by, convergence?.from])).toEqual([["8", undefined], ["9", "8"], ["10", "9"]]);
});

test("whatever a group's name holds, groups stay apart and the three parts add up", async () => {
  const names: [string, string][] = [["1/2", "3"], ["1", "2/3"], ["2", "4"], ["2", "5"], ["1\\", "3"], ["1", "\\/3"], ["a\\/b", "c"], ["a\\", "b/c"]];
  const result = await one(names.flatMap(([outer, inner], i) => [{x: 1 + i, w: outer, g: inner}, {x: 3 + i * i, w: outer, g: inner}]), {group: ["w", "g"]});
  expect([result.outer_groups, result.groups]).toEqual([6, 8]);
  for (const {total, between_outer, between_inner, within} of [result.ge2_nested!, result.theil_t_nested!, result.theil_l_nested!]) {
    expect(between_outer! + between_inner! + within!).toBeCloseTo(total!, 12);
  }
});

test("--by gives one result per value, sorted, as text", async () => {
  const results = await measure([{x: 1, b: "2013"}, {x: 3, b: "2013"}, {x: 5, b: "2011"}], {by: "b"});
  expect(results.map(({by, n, mean}) => [by, n, mean])).toEqual([["2011", 1, 5], ["2013", 2, 2]]);
});

test("scaling every value or repeating every row changes no index", async () => {
  const plain = await one([1, 2, 4, 9].map((x, index) => ({x, w: index + 1, g: String(index % 2)})), {weight: "w", group: ["g"]});
  const other = await one([1, 2, 4, 9, 1, 2, 4, 9].map((x, index) => ({x: x * 1000, w: (index % 4) + 1, g: String(index % 2)})), {weight: "w", group: ["g"]});
  for (const key of ["cv", "cv_weighted", "gini", "gini_weighted", "mcloone", "hoover", "ge2_weighted"] as const) {
    near(other[key], plain[key] as number, 1e-12);
  }
  near(other.theil_t_weighted.within, plain.theil_t_weighted.within as number, 1e-12);
});

test("a large common shift loses no digits of the variance", async () => {
  const result = await one([1e9 + 1, 1e9 + 2, 1e9 + 3].map((x) => ({x})));
  near(result.variance_weighted.total, 2 / 3, 1e-15);
});

test("weighted by a whole number is the same as repeating the row", async () => {
  const weighted = await one([{x: 2, w: 3}, {x: 5, w: 1}], {weight: "w"});
  const repeated = await one(xs(2, 2, 2, 5));
  near(weighted.cv_weighted, repeated.cv as number, 1e-15);
  near(weighted.gini_weighted, repeated.gini as number, 1e-15);
  near(weighted.theil_t_weighted.total, repeated.theil_t.total as number, 1e-15);
  expect(weighted.lorenz_weighted?.map((share) => share.toFixed(6))).toEqual(repeated.lorenz?.map((share) => share.toFixed(6)));
});

test("the Lorenz curve of [1, 3] bends at the half", async () => {
  const {lorenz} = await one(xs(1, 3));
  expect(lorenz?.map((share) => Number(share.toFixed(9)))).toEqual([0.05, 0.1, 0.15, 0.2, 0.25, 0.4, 0.55, 0.7, 0.85]);
});
