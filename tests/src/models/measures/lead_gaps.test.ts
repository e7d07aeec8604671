import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {countyOf} from "../county.js";
import {openModels, type RawRows} from "../raw.js";

type School = Parameters<typeof countyOf>[0][number];
const id = "teachers_backbone_per_100";
const school = (name: string, pupils: number | null, backbone: number | null, role: School["role"] = "cooperating"): School => ({id: name, district: "d", role: role ?? "cooperating", pupils, times: [1, backbone]});

async function gaps(tables: RawRows, bureau: Partial<Bureau> = {}) {
  const {connection, close} = await openModels(tables, bureau, "marts.district_indicators");
  const found = await rows<Record<string, unknown>>(connection, "SELECT year, lead_school_id, lead_value, partner_mean, gap, gap_state, gap_change, gap_size_change, gap_size_since_first FROM marts.district_indicators WHERE indicator_id = $id ORDER BY year", {id});
  close();
  return found;
}

test("the lead's value less its partners' mean, weighted by pupils", async () => {
  // Partners: 1 per 100 of 3 000 pupils and 3 per 100 of 1 000 pupils, so 1.5, not 2.
  const [found] = await gaps(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, 1), school("c", 1000, 3)]));
  expect(found).toMatchObject({lead_school_id: "a", lead_value: 4, partner_mean: 1.5, gap: 2.5, gap_state: "ok", gap_change: null});
});

test("without a lead school the gap does not apply", async () => {
  expect(await gaps(countyOf([school("a", 1000, 4, "member"), school("b", 3000, 1, "member")]))).toMatchObject([{lead_school_id: null, gap: null, gap_state: "not_applicable"}]);
});

test("where the bureau has no lead schools, roles do not count", async () => {
  expect(await gaps(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, 1)]), {leads: false})).toMatchObject([{lead_school_id: null, gap: null, gap_state: "not_applicable"}]);
});

test("a missing lead value, or no partner with a value, is missing; a lead alone has no partners", async () => {
  expect(await gaps(countyOf([school("a", 1000, null, "lead"), school("b", 3000, 1)]))).toMatchObject([{gap: null, gap_state: "missing"}]);
  expect(await gaps(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, null)]))).toMatchObject([{lead_value: 4, partner_mean: null, gap_state: "missing"}]);
  expect(await gaps(countyOf([school("a", 1000, 4, "lead")]))).toMatchObject([{gap_state: "not_applicable"}]);
});

test("the change is against the year before", async () => {
  const before = countyOf([school("a", 1000, 4, "lead"), school("b", 1000, 1)], 2019);
  const after = countyOf([school("a", 1000, 4, "lead"), school("b", 1000, 2)], 2020);
  const found = await gaps({...before, enrolment: [...before.enrolment ?? [], ...after.enrolment ?? []], resources: [...before.resources ?? [], ...after.resources ?? []]});
  expect(found).toMatchObject([{year: 2019, gap: 3, gap_change: null}, {year: 2020, gap: 2, gap_change: -1}]);
});

/** A lead at `lead` and a partner at `partner` times the figure, one pair a year from 2018. */
const years = (pairs: readonly [number, number, string?][]): RawRows => {
  const counties = pairs.map(([lead, partner, leader = "a"], index): RawRows => countyOf([school("a", 1000, leader === "a" ? lead : partner, "lead"), school("b", 1000, leader === "a" ? partner : lead)], 2018 + index));
  return {
    schools: counties[0]?.schools ?? [],
    memberships: pairs.flatMap(([, , leader = "a"], index) => ["a", "b"].map((school_id) => ({school_id, stage: "junior", district_id: "d", district_name: "学区", role: school_id === leader ? "lead" : "cooperating", from_year: 2018 + index, to_year: 2018 + index}))),
    enrolment: counties.flatMap((county) => county.enrolment ?? []), resources: counties.flatMap((county) => county.resources ?? []),
  };
};

test("the gap's size shrinks where a lead school behind its partners catches up, though the gap rises", async () => {
  const found = await gaps(years([[1, 4], [1, 3], [2, 1]]));
  expect(found).toMatchObject([
    {gap: -3, gap_change: null, gap_size_change: null, gap_size_since_first: null},
    {gap: -2, gap_change: 1, gap_size_change: -1, gap_size_since_first: -1},
    {gap: 1, gap_change: 3, gap_size_change: -1, gap_size_since_first: -2},
  ]);
});

test("neither change nor change since the first year is given across a change of lead school", async () => {
  const found = await gaps(years([[4, 1], [3, 1, "b"], [3, 2, "b"]]));
  expect(found).toMatchObject([{gap: 3}, {gap: 2, gap_change: null, gap_size_change: null, gap_size_since_first: null}, {gap: 1, gap_size_change: -1, gap_size_since_first: null}]);
});

test("a lead school out of scope has no gap, which does not apply", async () => {
  expect(await gaps(countyOf([{...school("a", 1000, 4, "lead"), type: "special"}, school("b", 1000, 1)]))).toMatchObject([{gap: null, gap_state: "not_applicable"}]);
});
