import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {countyOf} from "../county.js";
import {openModels, type RawRows} from "../raw.js";
import {sideBySide} from "../side_by_side.js";

type School = Parameters<typeof countyOf>[0][number];
const id = "teachers_above_qualification_per_100";

/** The first indicator's balance in each year. */
async function balances(tables: RawRows, bureau: Partial<Bureau> = {}): Promise<(year: number) => Record<string, unknown>> {
  const {connection, close} = await openModels(tables, bureau, "marts.balance");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.balance WHERE indicator_id = $id", {id});
  close();
  return (year) => found.find((row) => row["year"] === year) ?? {};
}

const inYear = sideBySide(balances);
/** Schools; gives what its test calls for the first indicator's balance over them. */
const balance = (...schools: readonly School[]) => inYear(countyOf(schools));
const school = (name: string, pupils: number | null, first: number | null, more: Partial<School> = {}): School => ({id: name, district: "d", pupils, times: [first], ...more});

const two = balance(school("a", 3000, 1), school("b", 1000, 2));

test("X̄ = Σ resource ÷ Σ pupils and CV = √(Σ(nᵢ/N)(xᵢ − X̄)²) ÷ X̄, by hand", async () => {
  // Values 5.3 and 10.6 per 100, 3 000 and 1 000 pupils: X̄ = 6.625, S² = .75 · 1.325² + .25 · 3.975² = 5.266875.
  const found = await two();
  expect(found["mean"]).toBeCloseTo(6.625, 12);
  expect(found["var_total"]).toBeCloseTo(5.266875, 12);
  expect(found["cv"]).toBeCloseTo(Math.sqrt(5.266875) / 6.625, 12);
  expect(found["cv_unweighted"]).toBeCloseTo(1 / 3, 12);
  expect(found).toMatchObject({schools: 2, pupils: 4000, limit_cv: 0.45, verdict: "pass", schools_met: 2, schools_unmet: 0, schools_pending: 0, state: "ok"});
  expect(found["margin"]).toBeCloseTo((found["cv"] as number) - 0.45, 12);
});

const equal = balance(school("a", 100, 1), school("b", 300, 1), school("c", 700, 1));

test("equal schools have a CV of exactly 0", async () => {
  expect(await equal()).toMatchObject({cv: 0, sd: 0, verdict: "pass", share_within_0_1: null});
});

const alone = balance(school("a", 100, 1), school("special", 500, 9, {type: "special"}));

test("one school alone in scope has a CV of 0, which is no finding: held against no limit", async () => {
  expect(await alone()).toMatchObject({schools: 1, cv: 0, limit_cv: 0.45, verdict: "not_applicable", schools_met: 1});
});

const three = balance(school("a", 3000, 1), school("b", 1000, 2), school("special", 500, 9, {type: "special"}));

test("schools out of scope change nothing", async () => {
  const found = await three();
  expect(found["cv"]).toBe((await two())["cv"]);
  expect(found["schools"]).toBe(2);
});

const split = balance(school("a", 100, 1, {district: "p"}), school("b", 100, 3, {district: "p"}), school("c", 100, 4, {district: "q"}), school("d", 100, 4, {district: "q"}));

test("the variance splits into parts within and between 学区, by hand", async () => {
  // 学区 p: 1 and 3 (× 5.3), 学区 q: 4 and 4; equal sizes. S² = 1.5, within .5, between 1, all × 5.3².
  const found = await split();
  expect(found["var_total"]).toBeCloseTo(1.5 * 5.3 ** 2, 9);
  expect(found["share_within_0_1"]).toBeCloseTo(1 / 3, 12);
  expect(found["share_between_0_1"]).toBeCloseTo(2 / 3, 12);
  expect(found["parent_share_between_0_1"]).toBeNull();
});

const under = balance(school("a", 1000, 1), school("b", 1000, 1.1), school("c", 1000, null));

test("a CV under its limit is pending while a school's figure is missing: the missing one could break it", async () => {
  expect(await under()).toMatchObject({schools: 3, pupils: 2000, schools_pending: 1, verdict: "pending", state: "ok"});
});

const far = [10, 100_000, null].map((pupils) => balance(school("a", 1000, 1), school("b", 1000, 20), school("c", pupils, null)));

test("a CV over its limit fails when no value of the missing school could bring it back: enough missing pupils, or an unknown number of them, could", async () => {
  expect(await Promise.all(far.map((each) => each()))).toMatchObject([{verdict: "fail"}, {verdict: "pending"}, {verdict: "pending"}]);
});

const cv = (xs: readonly [number, number][]) => {
  const n = xs.reduce((sum, [, w]) => sum + w, 0);
  const mean = xs.reduce((sum, [x, w]) => sum + x * w, 0) / n;
  return Math.sqrt(xs.reduce((sum, [x, w]) => sum + w * (x - mean) ** 2, 0) / n) / mean;
};

test("the least CV that missing pupils leave possible is reached at x = X̄(1 + c²) and nowhere below", async () => {
  const known: [number, number][] = [[5, 300], [9, 100]];
  const c2 = cv(known) ** 2;
  const q = 200 / 600;
  const least = Math.sqrt(((1 - q) * c2) / (1 + q * c2));
  expect(cv([...known, [6 * (1 + c2), 200]])).toBeCloseTo(least, 12);
  for (const x of [0, 3, 6, 6.2, 6.5, 9, 30]) {
    expect(cv([...known, [x, 200]])).toBeGreaterThanOrEqual(least - 1e-12);
  }
});

const unknown = balance(school("a", 1000, null), school("b", 1000, null));

test("no figure at all: state missing, verdict pending", async () => {
  expect(await unknown()).toMatchObject({mean: null, cv: null, verdict: "pending", state: "missing"});
});

const zero = balance(school("a", 1000, 0), school("b", 1000, 0));

test("every value 0 has no CV, which is not the same as missing or equal", async () => {
  expect(await zero()).toMatchObject({mean: 0, cv: null, state: "not_applicable", verdict: "not_applicable"});
});

test("a local limit wins over the standard's", async () => {
  const limits = [{indicator: id, stage: "junior" as const, cv: 0.3, clause: "省定"}];
  expect((await balances(countyOf([school("a", 3000, 1), school("b", 1000, 2)]), {limits}))(2020)).toMatchObject({limit_cv: 0.3, verdict: "fail"});
});

const county = countyOf([school("a", 100, 1, {district: "p"}), school("b", 100, 3, {district: "p"}), school("c", 100, 8)]);
const outside = inYear({...county, memberships: county.memberships?.slice(0, 2) ?? []});

test("a school outside every 学区 is a part of its own: the split still adds up", async () => {
  // Values 1, 3 | 8 (× 5.3): X̄ = 4, S² = 26/3, within 2/3, between 8.
  const found = await outside();
  expect(found["share_within_0_1"]).toBeCloseTo(2 / 26, 12);
  expect(found["share_between_0_1"]).toBeCloseTo(24 / 26, 12);
});

const undivided = inYear({...countyOf([school("a", 100, 1), school("b", 100, 3)]), memberships: []});

test("without any 学区 there are no parts, which is not a part of 0", async () => {
  expect(await undivided()).toMatchObject({share_within_0_1: null, share_between_0_1: null, state: "ok"});
});

const bilingual = {zh: "甲", en: "a"};
const score = {id: "score", zh: "分数", en: "Score", short: bilingual, unit: bilingual, decimals: 0, direction: "up" as const, formula: bilingual, clause: "x", source: "x", caveat: bilingual};

test("a CV that is its limit on paper passes, whatever the last binary digit says", async () => {
  // 1 ± c of equal schools: S ÷ X̄ = c; of these limits binary lands some a digit too high.
  const cases = [0.1, 0.2, 0.3, 0.45, 0.55, 0.65].flatMap((limit) => [{id: `at_${limit}`, limit, away: limit}, {id: `over_${limit}`, limit, away: limit + 0.001}]);
  const {connection, close} = await openModels({
    ...countyOf([school("a", 3000, 1), school("b", 3000, 1)]),
    indicator_values: cases.flatMap(({id: indicator_id, away}) => [1 + away, 1 - away].map((times, index) => ({year: 2020, school_id: ["a", "b"][index] ?? "", stage: "junior", indicator_id, value: Number((5.3 * times).toFixed(6)), status: "normal"}))),
  }, {standard: null, indicators: cases.map((each) => ({...score, id: each.id})), limits: cases.map((each) => ({indicator: each.id, stage: "junior" as const, cv: each.limit, clause: "省定"}))}, "marts.balance");
  const found = await rows<{indicator_id: string; verdict: string}>(connection, "SELECT indicator_id, verdict FROM marts.balance WHERE starts_with(indicator_id, 'at_') OR starts_with(indicator_id, 'over_')");
  close();
  expect(Object.fromEntries(found.map(({indicator_id, verdict}) => [indicator_id, verdict]))).toEqual(Object.fromEntries(cases.map((each) => [each.id, each.id.startsWith("at_") ? "pass" : "fail"])));
});

test("a figure without pupils cannot be weighed: counted apart, it leaves the verdict open, for pupils enough at it bring any CV back", async () => {
  // A year a case: the third school's pupils and figure. Of the two others, 100 and 110, the CV is 1/21: within `wide`, over `narrow`.
  const cases = [[null, 120], [100, 120], [100_000, 120], [null, 0]] as const;
  const limits = [{id: "wide", cv: 0.2}, {id: "narrow", cv: 0.04}];
  const of = <Row extends object>(given: readonly Row[] | undefined, year: number) => (given ?? []).map((row) => ({...row, year}));
  const counties = cases.map(([pupils]) => countyOf([school("a", 1000, 1), school("b", 1000, 1), school("c", pupils, 1)]));
  const {connection, close} = await openModels({
    ...counties[0],
    enrolment: counties.flatMap(({enrolment}, i) => of(enrolment, 2020 + i)), resources: counties.flatMap(({resources}, i) => of(resources, 2020 + i)),
    indicator_values: cases.flatMap(([, third], i) => limits.flatMap(({id: indicator_id}) => [100, 110, third].map((value, k) => ({year: 2020 + i, school_id: ["a", "b", "c"][k]!, stage: "junior", indicator_id, value, status: "normal"})))),
  }, {standard: null, indicators: limits.map(({id: own}) => ({...score, id: own})), limits: limits.map(({id: indicator, cv: limit}) => ({indicator, stage: "junior" as const, cv: limit, clause: "x"}))}, "marts.balance");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.balance WHERE indicator_id IN ('wide', 'narrow') ORDER BY year");
  close();
  const at = (indicator: string) => found.filter((row) => row["indicator_id"] === indicator);
  expect(at("narrow")).toMatchObject([
    {schools: 3, pupils: 2000, schools_pending: 0, schools_unweighed: 1, over_limit: true, verdict: "pending"}, {verdict: "fail"}, {verdict: "pass"},
    // A figure of 0 only raises it, whatever it weighs.
    {schools_unweighed: 1, verdict: "fail"},
  ]);
  expect(at("wide").map(({verdict}) => verdict)).toEqual(["pending", "pass", "pass", "pending"]);
});

test("fewer pupils than N(c² − l²) ÷ l²(1 + c²) bring no CV back to l, whatever the figures; that many do, at X̄(1 + c²)", () => {
  const known: [number, number][] = [[5, 300], [9, 100]];
  const [c2, l2] = [cv(known) ** 2, 0.2 ** 2];
  const least = 400 * (c2 - l2) / (l2 * (1 + c2));
  expect(cv([...known, [6 * (1 + c2), least]])).toBeCloseTo(0.2, 12);
  for (const x of [1, 5, 6, 6.5, 7, 9]) {
    expect(cv([...known, [x, least * 0.999]])).toBeGreaterThan(0.2);
  }
});

test("1 + CV² with one more school of weight q and value ρ, in parts of the others: (1 + q)(1 + c² + qρ²) ÷ (1 + qρ)²", () => {
  const known: [number, number][] = [[5, 300], [9, 100]];
  const c2 = cv(known) ** 2;
  for (const q of [0.01, 0.5, 7]) {
    for (const rho of [0, 0.3, 1, 4]) {
      expect(1 + cv([...known, [6 * rho, 400 * q]]) ** 2).toBeCloseTo((1 + q) * (1 + c2 + q * rho ** 2) / (1 + q * rho) ** 2, 12);
    }
  }
});
