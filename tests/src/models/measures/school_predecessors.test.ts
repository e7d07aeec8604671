import {describe, expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels, type RawRows} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type Step = [year: number, kind: string, predecessor: string | null, successor: string | null];
const successions = (steps: readonly Step[]): RawRows => ({successions: steps.map(([year, kind, predecessor_id, successor_id]) => ({year, kind, predecessor_id, successor_id}))});

/** Junior schools by year: id → pupils and backbone teachers (null: not reported). */
type Years = Record<number, Record<string, readonly [pupils: number | null, backbone: number | null]>>;

function county(years: Years, ...steps: Step[]): RawRows {
  const each = Object.entries(years).map(([year, schools]) => countyOf(Object.entries(schools).map(([id, [pupils, backbone]]) => ({id, district: "d", role: id.startsWith("l") ? "lead" as const : "cooperating" as const, pupils, times: [1, pupils === null || backbone === null ? null : backbone / pupils / 0.01]})), Number(year)));
  const all = (table: string) => each.flatMap((one) => one[table] ?? []);
  const ids = [...new Set([...Object.values(years).flatMap((schools) => Object.keys(schools)), ...steps.flatMap(([, , before, after]) => [before, after])].filter((id) => id !== null))];
  return {
    schools: ids.map((id) => ({school_id: id, school_name: `示例${id}`, school_type: "junior"})), enrolment: all("enrolment"), resources: all("resources"),
    memberships: ids.map((id) => ({school_id: id, stage: "junior", district_id: "d", district_name: "学区", role: id.startsWith("l") ? "lead" : "cooperating", from_year: Math.min(...Object.entries(years).filter(([, schools]) => id in schools).map(([year]) => Number(year)))})).filter(({from_year}) => Number.isFinite(from_year)),
    ...successions(steps),
  };
}

interface Predecessor {year: number; basis: string; school_id: string; base_year: number; base_school_id: string; split: boolean}
const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "measures.school_predecessors");
  const found = await rows<Predecessor>(connection, "SELECT year, basis, school_id, base_year, base_school_id, split FROM measures.school_predecessors ORDER BY school_id, base_year, base_school_id");
  close();
  return found;
});

/** Earlier schools, in the case's own years, of each school in a year and basis: `school:earlier year=school+school`, a split marked with ÷. */
function predecessors(tables: RawRows): (year: number, basis?: string) => Promise<string[]> {
  const found = noted(tables);
  const first = Math.min(...Object.values(tables).flatMap((body) => (body ?? []).flatMap(({year}) => (typeof year === "number" ? [year] : []))));
  return async (wanted, basis = "stock") => {
    const said = new Map<string, string[]>();
    for (const {school_id, base_year, base_school_id, split} of (await found()).filter((row) => row.year === wanted && row.basis === basis && row.base_year >= first)) {
      const key = `${school_id}:${base_year}`;
      said.set(key, [...said.get(key) ?? [], `${base_school_id}${split ? "÷" : ""}`]);
    }
    return [...said].map(([key, parts]) => `${key}=${parts.join("+")}`);
  };
}

/** Change of backbone teachers per 100 pupils against the year before, by school, in each of several counties; all in one warehouse, where every county has schools of its own. */
async function changes(counties: readonly RawRows[], year: number): Promise<Record<string, number | null>[]> {
  const own = (row: Readonly<Record<string, string | number | boolean | null>>, index: number) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, column.endsWith("_id") && column !== "indicator_id" && value !== null ? `${index}/${String(value)}` : value]));
  const tables = [...new Set(counties.flatMap((each) => Object.keys(each)))];
  const {connection, close} = await openModels(Object.fromEntries(tables.map((table) => [table, counties.flatMap((each, index) => (each[table] ?? []).map((row) => own(row, index)))])), {}, "marts.school_indicators");
  const found = await rows<{school_id: string; change: number | null}>(connection, "SELECT school_id, round(change, 9) AS change FROM marts.school_indicators WHERE year = $year AND indicator_id = 'teachers_backbone_per_100' ORDER BY school_id", {year});
  close();
  return counties.map((_, index) => Object.fromEntries(found.filter(({school_id}) => school_id.startsWith(`${index}/`)).map(({school_id, change}) => [school_id.slice(`${index}/`.length), change])));
}

const renamed: Years = {2011: {a: [1000, 10]}, 2012: {a: [1000, 20]}, 2013: {n: [1000, 25]}};

describe("which schools of an earlier year a school is compared with", () => {
  const still = predecessors(county({2011: {a: [1, 1]}, 2012: {a: [1, 1]}, 2013: {a: [1, 1]}}));
  test("without a succession itself, in every year", async () => {
    expect(await still(2013)).toEqual(["a:2011=a", "a:2012=a"]);
  });
  const follows = predecessors(county(renamed, [2013, "rename", "a", "n"]));
  const merger = predecessors(county({2012: {a: [1, 1], b: [1, 1]}, 2013: {n: [2, 2]}}, [2013, "merge", "a", "n"], [2013, "merge", "b", "n"]));
  const parted = predecessors(county({2012: {a: [2, 2]}, 2013: {m: [1, 1], n: [1, 1]}}, [2013, "split", "a", "m"], [2013, "split", "a", "n"]));
  const opened = predecessors(county({2012: {a: [1, 1]}, 2013: {a: [1, 1], n: [1, 1]}}, [2013, "opened", null, "n"]));
  test("a renamed school the old one, a merged one its parts, a split one the whole, one that opened none", async () => {
    expect(await follows(2013)).toEqual(["n:2011=a", "n:2012=a"]);
    expect(await merger(2013)).toEqual(["n:2012=a+b"]);
    expect(await parted(2013)).toEqual(["m:2012=a÷", "n:2012=a÷"]);
    expect(await opened(2013)).toEqual(["a:2012=a"]);
  });
  const kept = predecessors(county({2011: {a: [1, 1], b: [1, 1]}, 2012: {a: [1, 1], b: [1, 1]}, 2013: {b: [2, 2]}}, [2013, "merge", "a", "b"], [2013, "merge", "b", "b"]));
  test("a school that keeps its code through a merger is one of its parts, from then on and not before", async () => {
    expect(await kept(2013)).toEqual(["b:2011=a+b", "b:2012=a+b"]);
    expect(await kept(2012)).toEqual(["a:2011=a", "b:2011=b"]);
  });
  const chain = predecessors(county({2010: {a: [1, 1], b: [1, 1]}, 2011: {n: [1, 1], b: [1, 1]}, 2012: {m: [2, 2]}, 2013: {x: [1, 1], y: [1, 1]}, 2014: {z: [2, 2]}},
    [2011, "rename", "a", "n"], [2012, "merge", "n", "m"], [2012, "merge", "b", "m"], [2013, "split", "m", "x"], [2013, "split", "m", "y"], [2014, "merge", "x", "z"], [2014, "merge", "y", "z"]));
  test("chains: renamed, then merged; split, then merged again", async () => {
    expect(await chain(2012)).toEqual(["m:2010=a+b", "m:2011=b+n"]);
    expect(await chain(2014)).toEqual(["z:2010=a÷+b÷", "z:2011=b÷+n÷", "z:2012=m÷", "z:2013=x+y"]);
  });
  const merged = county({2012: {a: [1, 1]}, 2013: {n: [2, 2]}}, [2013, "merge", "a", "n"], [2013, "merge", "p", "n"]);
  const [ofOneStage, ofBoth] = [{...merged, schools: [...(merged.schools ?? []).filter(({school_id}) => school_id !== "p"), {school_id: "p", school_name: "示例p", school_type: "primary"}]}, merged].map(predecessors) as [typeof still, typeof still];
  test("a predecessor that never had the stage is no part; one that had it and reported nothing is", async () => {
    expect(await ofOneStage(2013)).toEqual(["n:2012=a"]);
    expect(await ofBoth(2013)).toEqual(["n:2012=a+p"]);
  });
  const rate = (year: number, school_id: string) => ({year, school_id, stage: "junior", rate_id: "promotion_rate", numerator: 9, denominator: 10});
  const score = (year: number, school_id: string) => ({exam_id: `e${year}`, year, school_id, pupil_id: "1", subject: "maths", kind: "zhongkao", stage: "junior", full_mark: 100, score: 60});
  const base = county({...renamed, 2014: {n: [1000, 25]}}, [2013, "rename", "a", "n"]);
  const [late, early, sat] = [{rates: [rate(2012, "a"), rate(2013, "a"), rate(2014, "n")]}, {rates: [rate(2012, "a"), rate(2013, "n"), rate(2014, "n")]}, {exam_scores: [score(2013, "a"), score(2014, "n")]}].map((more) => predecessors({...base, ...more})) as [typeof still, typeof still, typeof still];
  test("flows and exams follow a year later where the old school reported its last leavers, or sat the exam, itself", async () => {
    expect(await late(2014, "flow")).toEqual(["n:2011=a", "n:2012=a", "n:2013=a"]);
    expect(await early(2014, "flow")).toEqual(["n:2011=a", "n:2012=a", "n:2013=n"]);
    // An exam that the old school still sat itself, whatever is known of its leavers.
    expect(await sat(2014, "exam")).toEqual(["n:2011=a", "n:2012=a", "n:2013=a"]);
  });
});

describe("the change of an indicator", () => {
  test("survives a renaming", async () => {
    const [known, unknown] = await changes([county(renamed, [2013, "rename", "a", "n"]), county(renamed)], 2013);
    expect(known).toEqual({n: 0.5});
    expect(unknown).toMatchObject({n: null});
  });
  test("of a merger is against the ratio of the sums, 40 of 4 000, and not the mean of 3 and 1/3; it is missing while a part is missing", async () => {
    const steps: Step[] = [[2013, "merge", "a", "n"], [2013, "merge", "b", "n"]];
    expect(await changes([
      county({2012: {a: [1000, 30], b: [3000, 10]}, 2013: {n: [4000, 60]}}, ...steps),
      county({2012: {a: [1000, 30], b: [3000, null]}, 2013: {n: [4000, 60]}}, ...steps),
      county({2012: {a: [1000, 30]}, 2013: {n: [4000, 60]}}, ...steps),
    ], 2013)).toEqual([{n: 0.5}, {n: null}, {n: null}]);
  });
  test("of each part of a split is against the ratio of the whole; two parts that merged with others are not compared", async () => {
    expect(await changes([
      county({2012: {a: [1000, 10]}, 2013: {m: [400, 8], n: [600, 3]}}, [2013, "split", "a", "m"], [2013, "split", "a", "n"]),
      county({2012: {a: [1000, 10], b: [500, 5]}, 2013: {m: [400, 8], n: [1100, 11]}}, [2013, "split", "a", "m"], [2013, "split", "a", "n"], [2013, "merge", "b", "n"]),
    ], 2013)).toEqual([{m: 1, n: -0.5}, {m: 1, n: null}]);
  });
  test("of a ready-made figure survives a renaming and not a merger", async () => {
    const ready = (...steps: Step[]): RawRows => ({
      schools: ["a", "b", "n"].map((id) => ({school_id: id, school_name: id, school_type: "junior"})), ...successions(steps),
      indicator_values: [[2012, "a", 1], [2012, "b", 3], [2013, "n", 4]].map(([year, school_id, value]) => ({year: year ?? 0, school_id: school_id ?? "", stage: "junior", indicator_id: "teachers_backbone_per_100", value: value ?? 0})),
    });
    const [survived, merged] = await changes([ready([2013, "rename", "a", "n"]), ready([2013, "merge", "a", "n"], [2013, "merge", "b", "n"])], 2013);
    expect(survived).toMatchObject({n: 3});
    expect(merged).toEqual({n: null});
  });
});

test("a lead school with a new code is the same one: its gap's change goes on, since the first year too", async () => {
  const years: Years = {2011: {l1: [1000, 40], b: [1000, 10]}, 2012: {l1: [1000, 30], b: [1000, 10]}, 2013: {l2: [1000, 20], b: [1000, 10]}};
  const gaps = async (tables: RawRows) => {
    const {connection, close} = await openModels(tables, {}, "marts.district_indicators");
    const found = await rows(connection, "SELECT year, lead_school_id, round(gap, 9) AS gap, round(gap_change, 9) AS change, round(gap_size_since_first, 9) AS since FROM marts.district_indicators WHERE indicator_id = 'teachers_backbone_per_100' AND year = 2013");
    close();
    return found;
  };
  expect(await gaps(county(years, [2013, "rename", "l1", "l2"]))).toEqual([{year: 2013, lead_school_id: "l2", gap: 1, change: -1, since: -2}]);
});

test("a rate is compared with the pooled counts of the schools that merged, in interval and since the first year", async () => {
  const rate = (year: number, school_id: string, numerator: number, denominator: number) => ({year, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator});
  const merged = [rate(2011, "a", 50, 60), rate(2011, "b", 20, 40), rate(2012, "a", 40, 60), rate(2012, "b", 8, 20), rate(2013, "n", 56, 70)];
  const one = [rate(2012, "n", 48, 80), rate(2013, "n", 56, 70)];
  const found = async (rates: readonly Record<string, string | number>[], ...steps: Step[]) => {
    const {connection, close} = await openModels({rates, ...successions(steps)}, {}, "marts.rates");
    const [row] = await rows<Record<string, number>>(connection, "SELECT change_points, change_low_points, change_high_points, since_first_points FROM marts.rates WHERE scope = 'school' AND year = 2013");
    close();
    return row;
  };
  const pooled = await found(merged, [2013, "merge", "a", "n"], [2013, "merge", "b", "n"]);
  const alone = await found(one);
  expect(pooled?.["change_points"]).toBeCloseTo(20, 10);
  expect([pooled?.["change_low_points"], pooled?.["change_high_points"]]).toEqual([alone?.["change_low_points"], alone?.["change_high_points"]]);
  expect(pooled?.["since_first_points"]).toBeCloseTo(10, 10);
});

test("a school that ended is a member no longer; its last leavers stay counted, out of scope", async () => {
  const base = county({2012: {a: [100, 1]}, 2013: {n: [100, 1]}}, [2013, "rename", "a", "n"]);
  const rates = [{year: 2013, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator: 9, denominator: 10}];
  const years = async (tables: RawRows) => {
    const {connection, close} = await openModels(tables, {}, "marts.school_years", "marts.rates");
    const found = await rows(connection, "SELECT year, school_id, district_id, scope_reason FROM marts.school_years ORDER BY year, school_id");
    const scopes = await rows<{scope: string; denominator: number; schools_missing: number}>(connection, "SELECT scope, denominator, schools_missing FROM marts.rates ORDER BY scope");
    close();
    return {found, scopes};
  };
  expect((await years(base)).found).toEqual([{year: 2012, school_id: "a", district_id: "d", scope_reason: null}, {year: 2013, school_id: "n", district_id: "d", scope_reason: null}]);
  // Counted in the area and in the 学区 that it was in; the new school is not missing, since nobody left it yet.
  expect(await years({...base, rates})).toMatchObject({scopes: ["area", "district", "school"].map((scope) => ({scope, denominator: 10, schools_missing: 0})), found: [{year: 2012}, {year: 2013, school_id: "a", district_id: null, scope_reason: "ended"}, {year: 2013, school_id: "n"}]});
});
