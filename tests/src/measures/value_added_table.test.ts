import {readFileSync} from "node:fs";
import {join} from "node:path";
import quantile from "@stdlib/stats-base-dists-f-quantile";
import {describe, expect, test} from "vitest";
import {readTable} from "../../../src/commands/table/read_table.js";
import {openDuckdb} from "../../../src/duckdb.js";
import {valueAddedTable, type ValueAdded} from "../../../src/measures/value_added_table.js";

const input = join(import.meta.dirname, "../../input");
const reference = join(input, "reference");
const expected = JSON.parse(readFileSync(join(reference, "expected.json"), "utf8"));
const near = (value: number | null | undefined, golden: number, relative = 1e-6) => expect(Math.abs((value ?? Number.NaN) - golden)).toBeLessThanOrEqual(relative * Math.abs(golden));

interface Columns {outcome: string; school: string; intake?: string[]; district?: string}
async function measure(file: string, wanted: readonly Columns[], change?: string, read = [...new Set(wanted.flatMap(({outcome, school, intake = [], district}) => [outcome, school, ...intake, ...(district === undefined ? [] : [district])]))]): Promise<ValueAdded[]> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await readTable(connection, join(input, file), read);
    if (change !== undefined) {
      await connection.run(change);
    }
    const results: ValueAdded[] = [];
    for (const {outcome, school, intake = [], district} of wanted) {
      results.push(await valueAddedTable(connection, {table: "measured", outcome, school: [school], intake, district: district === undefined ? [] : [district]}));
    }
    return results;
  } finally {
    close();
  }
}

interface Golden {reml_exact: {var_school: number; var_resid: number; icc: number; beta: number | number[]; se_beta: Record<string, number>}; reml_lmer: {neg2loglik_reml: number}; n_sig_above: number; n_sig_below: number; top: Ranked[]; bottom: Ranked[]}
interface Ranked {rank: number; school: string; n: number; eb: number; se: number; raw_resid_mean: number}

/** Compares with R; `unit` is what one unit of the reference's outcome is here. */
function compare(found: ValueAdded, {reml_exact: golden, reml_lmer, n_sig_above, n_sig_below, top, bottom}: Golden, unit = 1): void {
  near(found.var_school, golden.var_school * unit ** 2);
  near(found.var_resid, golden.var_resid * unit ** 2);
  near(found.icc, golden.icc);
  for (const [k, beta] of [golden.beta].flat().entries()) {
    near(Object.values(found.fixed)[k], beta * unit);
  }
  for (const [k, error] of Object.values(golden.se_beta).entries()) {
    near(Object.values(found.fixed_se)[k], error * unit);
  }
  near(-2 * found.loglik_reml!, reml_lmer.neg2loglik_reml + 2 * (found.n - Object.keys(found.fixed).length) * Math.log(unit), 1e-9);
  expect(found.bands).toEqual({above: n_sig_above, not_distinguishable: found.schools - n_sig_above - n_sig_below, below: n_sig_below});
  compareEnds(found, [...top, ...bottom], unit);
}

/** The furthest schools. The optimiser behind the reference's `eb` stops up to 2e-6 away; what is not shrunken is the effect over n·var_school ÷ (n·var_school + var_resid). */
function compareEnds(found: ValueAdded, ends: readonly Ranked[], unit: number): void {
  // 000558 of the files made from the reference is its school 558.
  const own = new Map(found.effects.map((effect) => [effect.school.replace(/^0+/, ""), effect]));
  const ordered = found.effects.map(({effect}) => effect!).toSorted((a, b) => b - a);
  const allowed = 4e-6 * Math.max(1, Math.sqrt(found.var_school!)) * unit;
  expect(ends).toHaveLength(10);
  for (const {rank, school, n, eb, se, raw_resid_mean: raw} of ends) {
    const effect = own.get(school)!;
    expect(effect.n).toBe(n);
    const kept = n * found.var_school! / (n * found.var_school! + found.var_resid!);
    for (const [value, golden] of [[effect.effect, eb], [ordered[rank - 1], eb], [effect.se, se], [effect.effect! / kept, raw]] as const) {
      expect(Math.abs(value! - golden * unit), school).toBeLessThan(allowed);
    }
  }
}

/** The share by ANOVA, and its F interval turned back: MSB ÷ MSW lies at the bounds' ratios times the quantiles. */
function compareAnova({anova}: ValueAdded, golden: {eta2: number; icc_anova: number; F: number; n0: number; groups: number; N: number}): void {
  near(anova.eta2, golden.eta2, 1e-9);
  near(anova.icc, golden.icc_anova, 1e-9);
  near(anova.eta2_null, (golden.groups - 1) / (golden.N - 1), 1e-12);
  const ratio = (share: number) => (1 + (golden.n0 - 1) * share) / (1 - share);
  near(ratio(anova.icc!), golden.F, 1e-9);
  near(golden.F / ratio(anova.icc_low!), quantile(0.975, golden.groups - 1, golden.N - golden.groups), 1e-9);
  near(golden.F / ratio(anova.icc_high!), quantile(0.025, golden.groups - 1, golden.N - golden.groups), 1e-9);
}

/** Every school's effect and standard error as R gives them, to 1e-6 of √var_school. */
function compareEffects(found: ValueAdded, file: string): void {
  const [header = [], ...lines] = readFileSync(join(reference, file), "utf8").trim().split("\n").map((line) => line.replaceAll('"', "").split(","));
  const at = (name: string) => header.indexOf(name);
  const effects = new Map(found.effects.map((effect) => [effect.school, effect]));
  expect(lines).toHaveLength(found.schools);
  const allowed = 1e-6 * Math.sqrt(found.var_school!);
  for (const line of lines) {
    const {n, effect, se} = effects.get(line[at("school")]!)!;
    expect(n).toBe(Number(line[at("n")]));
    expect(Math.abs(effect! - Number(line[at("eb_exact")]))).toBeLessThan(allowed);
    expect(Math.abs(se! - Number(line[at("se_exact")]))).toBeLessThan(allowed);
  }
}

describe("against R", () => {
  test("65 inner-London schools: null model and value added, every school", async () => {
    const [none, added] = await measure("reference/exam.csv", [{outcome: "normexam", school: "school"}, {outcome: "normexam", school: "school", intake: ["standLRT"]}]);
    compare(none!, expected.exam.null);
    compare(added!, expected.exam.value_added);
    compareEffects(added!, "eb_exam_va.csv");
    expect(added!.band_shares_0_1.not_distinguishable).toBeGreaterThan(0.5);
    expect([added!.icc_low! < added!.icc!, added!.icc_high! > added!.icc!, added!.reasons]).toEqual([true, true, {}]);
  });

  test("160 US schools: null model and value added, every school", async () => {
    const [none, added] = await measure("reference/mathachieve.csv", [{outcome: "MathAch", school: "School"}, {outcome: "MathAch", school: "School", intake: ["SES"]}]);
    compare(none!, expected.mathachieve.null);
    compareAnova(none!, expected.mathachieve.anova);
    compare(added!, expected.mathachieve.value_added);
    compareEffects(added!, "eb_mathach_va.csv");
    expect([added!.rows, added!.left_out]).toEqual([7185, {school: 0, district: 0, outcome: 0, intake: 0}]);
  });

  test("2,410 schools in 131 districts: null model, value added, and three levels", async () => {
    const columns = {outcome: "成绩", school: "学校代码"};
    const [none, added, three] = await measure("messy/chem97_clean.gbk.csv", [columns, {...columns, intake: ["入学成绩"]}, {...columns, district: "学区"}]);
    compare(none!, expected.chem97.null, 10);
    compareAnova(none!, expected.chem97.anova_school);
    expect(none!.effects.filter(({n}) => n === 1)).toHaveLength(162);
    // 2,410 schools of 1 to 188 pupils: small ones are flagged in both bands, and their effects given all the same.
    expect([none!.few_schools, none!.few_schools_between, none!.effects.filter(({small_n, n}) => small_n === (n < 10 ? "hide" : n < 30 ? "flag" : "no")).length]).toEqual([false, false, 2410]);
    expect(none!.schools_small_n).toBe(none!.effects.filter(({n}) => n < 30).length);
    compare(added!, expected.chem97.value_added, 10);
    const golden = expected.chem97.three_level_null;
    near(three!.var_district, 100 * golden.var_lea, 1e-4);
    near(three!.var_school, 100 * golden.var_school, 1e-4);
    near(three!.var_resid, 100 * golden.var_resid, 1e-4);
    near(three!.share_district_0_1, golden.share_lea, 1e-4);
    near(three!.share_school_0_1, golden.share_school_within_lea, 1e-4);
    near(three!.icc, golden.share_lea_plus_school, 1e-4);
    near(three!.fixed["intercept"], 10 * golden.beta["(Intercept)"]);
    expect(three!.districts).toHaveLength(131);
    expect(three!.reasons).toEqual({icc_low: "three_levels", icc_high: "three_levels"});
  });

  test("dyestuff: 1764.05 between batches, 2451.25 within, share .4184874; dyestuff2: exactly 0 between", async () => {
    const [first] = await measure("reference/dyestuff.csv", [{outcome: "Yield", school: "Batch"}]);
    near(first!.var_school, 1764.05, 1e-9);
    near(first!.var_resid, 2451.25, 1e-9);
    expect(first!.icc?.toFixed(7)).toBe("0.4184874");
    // Batch A's mean is 1505 and the whole 1527.5; .7825267 of the difference is kept.
    expect((first!.effects[0]!.effect! / (1505 - 1527.5)).toFixed(7)).toBe("0.7825267");
    const [second] = await measure("reference/dyestuff2.csv", [{outcome: "Yield", school: "Batch"}]);
    expect(second).toMatchObject({var_school: 0, icc: 0, icc_low: 0, bands: {above: 0, not_distinguishable: 6, below: 0}});
    expect(second!.effects.every(({effect, se, band}) => effect === 0 && se === 0 && band === "not_distinguishable")).toBe(true);
  });
});

test("an intake written ten million higher, and rows in another order, leave every effect the same", async () => {
  const wanted = [{outcome: "normexam", school: "school", intake: ["standLRT"]}];
  const [base] = await measure("reference/exam.csv", wanted);
  const [moved] = await measure("reference/exam.csv", wanted, `
    CREATE OR REPLACE TABLE measured AS
    SELECT normexam, school, (CAST(standLRT AS DECIMAL(20, 9)) + 10000000)::VARCHAR AS standLRT
    FROM measured ORDER BY hash(standLRT || normexam)`);
  for (const [j, {effect, se}] of moved!.effects.entries()) {
    near(effect, base!.effects[j]!.effect!, 1e-9);
    near(se, base!.effects[j]!.se!, 1e-9);
  }
  near(moved!.fixed["intercept"], base!.fixed["intercept"]! - 1e7 * base!.fixed["standLRT"]!, 1e-9);
});

test("what cannot be estimated is null with its reason; its schools are still listed", async () => {
  const [found] = await measure("reference/dyestuff.csv", [{outcome: "Yield", school: "Batch"}], "CREATE OR REPLACE TABLE measured AS SELECT DISTINCT Batch, ascii(Batch)::VARCHAR AS Yield FROM measured");
  expect(found).toMatchObject({n: 6, schools: 6, fixed: {intercept: null}, var_school: null, var_resid: null, icc: null, icc_low: null, loglik_reml: null, anova: {eta2: null, icc: null, icc_low: null}});
  expect(found!.reasons).toMatchObject({"fixed.intercept": "one_pupil_per_school", var_school: "one_pupil_per_school", icc: "one_pupil_per_school", effects: "one_pupil_per_school", "anova.icc": "one_pupil_per_school", "anova.icc_low": "one_pupil_per_school"});
  expect(found!.effects[0]).toEqual({school: "A", n: 1, small_n: "hide", effect: null, se: null, low: null, high: null, band: null});
});

test("outcomes that are all equal have variances, shares and effects of 0, and no interval", async () => {
  const [found] = await measure("reference/dyestuff.csv", [{outcome: "Yield", school: "Batch"}], "CREATE OR REPLACE TABLE measured AS SELECT Batch, '0.1' AS Yield FROM measured");
  expect(found).toMatchObject({fixed: {intercept: 0.1}, var_school: 0, var_resid: 0, icc: 0, icc_low: null, loglik_reml: null, anova: {eta2: 0, icc: 0, icc_low: null, icc_high: null}, bands: {above: 0, not_distinguishable: 6, below: 0}});
  expect(found!.reasons).toEqual({icc_low: "no_variance", icc_high: "no_variance", loglik_reml: "no_variance", "anova.icc_low": "no_variance", "anova.icc_high": "no_variance"});
  const [three] = await measure("reference/dyestuff.csv", [{outcome: "Yield", school: "Batch", district: "district"}], "CREATE OR REPLACE TABLE measured AS SELECT Batch, '5' AS Yield, CAST(Batch < 'C' AS VARCHAR) AS district FROM measured", ["Yield", "Batch"]);
  expect(three).toMatchObject({var_district: 0, var_school: 0, share_district_0_1: 0, share_school_0_1: 0, icc: 0});
  expect(found!.effects[0]).toEqual({school: "A", n: 5, small_n: "hide", effect: 0, se: 0, low: 0, high: 0, band: "not_distinguishable"});
});
