import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {countyOf} from "../county.js";
import {openModels, type RawRows} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type School = Parameters<typeof countyOf>[0][number];
const id = "teachers_backbone_per_100";
const school = (name: string, pupils: number | null, backbone: number | null, role: School["role"] = "cooperating"): School => ({id: name, district: "d", role: role ?? "cooperating", pupils, times: [1, backbone]});

async function gaps(tables: RawRows, bureau: Partial<Bureau> = {}) {
  const {connection, close} = await openModels(tables, bureau, "marts.district_indicators");
  const found = await rows<Record<string, unknown> & {year: number}>(connection, "SELECT year, lead_school_id, lead_value, partner_mean, gap, gap_state, gap_change, gap_size_change, gap_size_since_first FROM marts.district_indicators WHERE indicator_id = $id ORDER BY year", {id});
  close();
  return found;
}

const noted = yearsApart((tables) => gaps(tables));
// Partners: 1 per 100 of 3 000 pupils and 3 per 100 of 1 000 pupils, so 1.5, not 2.
const weighted = noted(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, 1), school("c", 1000, 3)]));

test("the lead's value less its partners' mean, weighted by pupils", async () => {
  const [found] = await weighted();
  expect(found).toMatchObject({lead_school_id: "a", lead_value: 4, partner_mean: 1.5, gap: 2.5, gap_state: "ok", gap_change: null});
});

const leaderless = noted(countyOf([school("a", 1000, 4, "member"), school("b", 3000, 1, "member")]));

test("without a lead school the gap does not apply", async () => {
  expect(await leaderless()).toMatchObject([{lead_school_id: null, gap: null, gap_state: "not_applicable"}]);
});

test("where the bureau has no lead schools, roles do not count", async () => {
  expect(await gaps(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, 1)]), {leads: false})).toMatchObject([{lead_school_id: null, gap: null, gap_state: "not_applicable"}]);
});

const noLead = noted(countyOf([school("a", 1000, null, "lead"), school("b", 3000, 1)]));
const noPartner = noted(countyOf([school("a", 1000, 4, "lead"), school("b", 3000, null)]));
const leadAlone = noted(countyOf([school("a", 1000, 4, "lead")]));

test("a missing lead value, or no partner with a value, is missing; a lead alone has no partners", async () => {
  expect(await noLead()).toMatchObject([{gap: null, gap_state: "missing"}]);
  expect(await noPartner()).toMatchObject([{lead_value: 4, partner_mean: null, gap_state: "missing"}]);
  expect(await leadAlone()).toMatchObject([{gap_state: "not_applicable"}]);
});

const [before, after] = [1, 2].map((partner, index) => countyOf([school("a", 1000, 4, "lead"), school("b", 1000, partner)], 2019 + index)) as [RawRows, RawRows];
const changed = noted({...before, enrolment: [...before["enrolment"] ?? [], ...after["enrolment"] ?? []], resources: [...before["resources"] ?? [], ...after["resources"] ?? []]});

test("the change is against the year before", async () => {
  expect(await changed()).toMatchObject([{year: 2019, gap: 3, gap_change: null}, {year: 2020, gap: 2, gap_change: -1}]);
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

const shrinking = noted(years([[1, 4], [1, 3], [2, 1]]));

test("the gap's size shrinks where a lead school behind its partners catches up, though the gap rises", async () => {
  const found = await shrinking();
  expect(found).toMatchObject([
    {gap: -3, gap_change: null, gap_size_change: null, gap_size_since_first: null},
    {gap: -2, gap_change: 1, gap_size_change: -1, gap_size_since_first: -1},
    {gap: 1, gap_change: 3, gap_size_change: -1, gap_size_since_first: -2},
  ]);
});

const handed = noted(years([[4, 1], [3, 1, "b"], [3, 2, "b"]]));

test("neither change nor change since the first year is given across a change of lead school", async () => {
  const found = await handed();
  expect(found).toMatchObject([{gap: 3}, {gap: 2, gap_change: null, gap_size_change: null, gap_size_since_first: null}, {gap: 1, gap_size_change: -1, gap_size_since_first: null}]);
});

const special = noted(countyOf([{...school("a", 1000, 4, "lead"), type: "special"}, school("b", 1000, 1)]));

test("a lead school out of scope has no gap, which does not apply", async () => {
  expect(await special()).toMatchObject([{gap: null, gap_state: "not_applicable"}]);
});
