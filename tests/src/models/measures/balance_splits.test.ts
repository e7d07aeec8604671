import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {readChecks} from "../../../../src/checks/run.js";
import {openModels, type RawRows} from "../raw.js";
import {sideBySide} from "../side_by_side.js";

interface School {stage?: "primary" | "junior"; district?: string | null; parent?: string | null; urban?: string | null; pupils: number; teachers: number | null}
interface Split {year: number; stage: string; index: string; grouping: string; component: string; value: number | null; share_0_1: number | null; groups: number | null; schools: number; schools_ungrouped: number; state: string; reason: string | null}

/** Raw rows of schools whose only reported item is teachers above the required degree; 学区 have ids of their own whatever the stage. */
function countyOf(schools: readonly School[]): RawRows {
  const of = (index: number, stage = "junior") => ({school_id: `${stage}${index}`, stage});
  return {
    schools: schools.map(({stage = "junior", urban = null}, index) => ({school_id: `${stage}${index}`, school_name: `示例${index}`, school_type: stage, urban_rural: urban})),
    memberships: schools.flatMap(({stage, district = null, parent = null}, index) => (district === null ? [] : [{...of(index, stage), district_id: district, district_name: `学区${district}`, role: "member", from_year: 2000, parent_id: parent, parent_name: parent}])),
    enrolment: schools.map(({stage, pupils}, index) => ({year: 2020, ...of(index, stage), item: "pupils", value: pupils})),
    resources: schools.map(({stage, teachers}, index) => ({year: 2020, ...of(index, stage), item: "teachers_above_qualification", value: teachers, status: teachers === null ? "missing" : "normal"})),
  };
}

type Of = (grouping: string, index: string, stage?: string) => Record<string, Split>;

const inYear = sideBySide<Of>(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.balance_splits", "marts.balance");
  const found = await rows<Split>(connection, "SELECT * FROM marts.balance_splits WHERE indicator_id = 'teachers_above_qualification_per_100'");
  const broken = await rows(connection, readChecks().find(({id}) => id === "splits_add_up")?.sql ?? "");
  close();
  if (broken.length > 0) {
    throw new Error(`the check splits_add_up fails: ${JSON.stringify(broken)}`);
  }
  return (year) => (grouping, index, stage = "junior") => Object.fromEntries(found.filter((row) => row.year === year && row.grouping === grouping && row.index === index && row.stage === stage).map((row) => [row.component, row]));
});
/** Schools; gives what its test calls for the components of their splits. */
const splits = (...schools: readonly School[]) => inYear(countyOf(schools));

const byDistrict = splits(
  {district: "p", urban: "城区", pupils: 100, teachers: 1}, {district: "p", urban: "城区", pupils: 100, teachers: 3},
  {district: "q", pupils: 100, teachers: 4}, {district: "q", pupils: 100, teachers: 4},
);

test("S² by 学区, and by town and country, where schools of which nothing is known are one group and are counted", async () => {
  // Values 1, 3, 4, 4 of equal size: S² = 1.5. 学区: ½ within, 1 between. Town {1, 3}, unknown {4, 4}: the same.
  const of = await byDistrict();
  for (const grouping of ["district", "urban_rural"]) {
    const {total, between, within} = of(grouping, "variance");
    expect(total).toMatchObject({value: 1.5, share_0_1: 1, groups: null, schools: 4, state: "ok"});
    expect(between).toMatchObject({value: 1, groups: 2, schools_ungrouped: grouping === "district" ? 0 : 2});
    expect(within?.share_0_1).toBeCloseTo(1 / 3, 12);
  }
  // GE(2) = S² ÷ 2X̄²: the same shares.
  expect(of("district", "ge2")["total"]?.value).toBeCloseTo(1.5 / 18, 12);
  expect(of("district", "ge2")["within"]?.share_0_1).toBeCloseTo(1 / 3, 12);
  expect(of("nested", "variance")).toEqual({});
  expect(of("stage", "variance")).toEqual({});
});

const stagesTogether = splits({stage: "primary", pupils: 300, teachers: 6}, {pupils: 50, teachers: 2}, {pupils: 50, teachers: 4});

test("stages together weigh by pupils, and split between and within primary and junior", async () => {
  // Primary 2 with 300 pupils, junior 4 and 8 with 50 each: X̄ = 3, S² = (300·1 + 50·1 + 50·25)/400 = 4; between (300·1 + 100·9)/400 = 3; within 100·4/400 = 1.
  const of = await stagesTogether();
  expect(of("stage", "variance", "all")).toMatchObject({total: {value: 4}, between: {value: 3, share_0_1: 0.75, groups: 2}, within: {value: 1}});
  expect(of("district", "variance", "all")).toEqual({});
});

const oneStage = splits({pupils: 300, teachers: 6}, {pupils: 50, teachers: 2});

test("one stage alone has no rows of stages together", async () => {
  expect((await oneStage())("stage", "variance", "all")).toEqual({});
});

const nestedParts = splits(
  {district: "p", parent: "A", pupils: 100, teachers: 1}, {district: "p", parent: "A", pupils: 100, teachers: 3}, {district: "q", parent: "A", pupils: 100, teachers: 4},
  {district: "q", parent: "A", pupils: 100, teachers: 4}, {district: "r", pupils: 100, teachers: 8}, {district: "t", pupils: 100, teachers: 8},
);

test("nested: between parents, between 学区 inside them, within 学区; 学区 without a parent are one group", async () => {
  // Values 1, 3 | 4, 4 in parent A, 8 | 8 in two 学区 without one: the hand calculation of balance_nested.
  const of = await nestedParts();
  const nested = of("nested", "variance");
  expect(nested).toMatchObject({between_parents: {groups: 2, schools_ungrouped: 2}, between_districts: {groups: 4}, within: {groups: 4}});
  expect(nested["between_parents"]?.value).toBeCloseTo(50 / 9, 12);
  expect(nested["between_districts"]?.value).toBeCloseTo(2 / 3, 12);
  expect(nested["within"]?.value).toBeCloseTo(1 / 3, 12);
});

const outside = splits({district: "p", pupils: 100, teachers: 1}, {pupils: 100, teachers: 3}, {pupils: 100, teachers: 5}, {stage: "primary", pupils: 100, teachers: 5});

test("a school outside every 学区 is a part of its own, across stages too", async () => {
  const of = await outside();
  expect(of("district", "variance")).toMatchObject({within: {value: 0}, between: {groups: 3, share_0_1: 1, schools_ungrouped: 2}});
  expect(of("district", "variance", "all")).toMatchObject({between: {groups: 4, schools_ungrouped: 3}});
});

const [equalOnes, unreported, oneZero, allZero] = [[7, 21], [null], [0, 4], [0, 0]].map((teachers) => splits(...teachers.map((each, i) => ({district: ["p", "q"][i]!, pupils: each === 21 ? 300 : 100, teachers: each})))) as [() => Promise<Of>, () => Promise<Of>, () => Promise<Of>, () => Promise<Of>];

test("equal schools: every part is exactly 0 and there are no shares; no figure at all is missing; Theil L with a 0 says why not", async () => {
  const equal = await equalOnes();
  for (const index of ["variance", "ge2", "theil_t", "theil_l"]) {
    expect(equal("district", index)).toMatchObject({total: {value: 0, share_0_1: null, state: "ok"}, between: {value: 0, state: "ok"}, within: {value: 0}});
  }
  expect((await unreported())("district", "variance")["within"]).toMatchObject({value: null, schools: 0, state: "missing", reason: "no_values"});
  const zero = await oneZero();
  expect(zero("district", "theil_l")["between"]).toMatchObject({value: null, state: "not_applicable", reason: "not_positive_values"});
  expect(zero("district", "theil_t")["between"]?.value).toBeCloseTo(Math.LN2, 12);
  const none = await allZero();
  expect(none("district", "ge2")["total"]).toMatchObject({value: null, state: "not_applicable", reason: "mean_not_positive"});
});
