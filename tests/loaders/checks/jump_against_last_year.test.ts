import {expect, test} from "vitest";
import {jumpAgainstLastYear} from "../../../loaders/checks/jump_against_last_year.js";
import {screened, type Line} from "./screened.js";

const years = (item: string, before: number | null, now: number | null, later = 2013): Line[] => [[2012, before], [later, now]].map(([year, value]) => ({year: year ?? 0, school_id: "1", stage: "junior", item, value: value ?? null, col: "C"}));
const file = {source: "s", dataset: "enrolment"};

test("an item that more than doubles or halves offends", async () => {
  expect(await screened(jumpAgainstLastYear, {resources: [...years("teachers", 40, 81), ...years("multimedia_rooms", 20, 9)]})).toEqual({offending: 2, severity: "warn", found: ["C3 81: 上年为 40", "C5 9: 上年为 20"]});
});
test("less, small counts, gaps of years and missing figures pass", async () => {
  expect(await screened(jumpAgainstLastYear, {resources: [...years("teachers", 40, 80), ...years("teachers_arts_pe", 2, 9), ...years("multimedia_rooms", 20, 9, 2014), ...years("area_sports_m2", null, 9000)]})).toMatchObject({offending: 0});
});
test("in one file pupils by more than three tenths; in a load src/checks see to them", async () => {
  expect((await screened(jumpAgainstLastYear, {enrolment: years("pupils", 1000, 1310)}, file)).offending).toBe(1);
  expect((await screened(jumpAgainstLastYear, {enrolment: years("pupils", 1000, 1290)}, file)).offending).toBe(0);
  expect((await screened(jumpAgainstLastYear, {enrolment: years("pupils", 1000, 3000)})).offending).toBe(0);
});
test("in one file a rate by more than thirty points, of thirty leavers or more", async () => {
  const rate = (denominator: number): Line[] => [[2012, 0.9], [2013, 0.5]].map(([year, share]) => ({year: year ?? 0, school_id: "1", stage: "junior", rate_id: "promotion_rate", numerator: Math.round(denominator * (share ?? 0)), denominator}));
  const columns = [{field: "numerator", item: "", col: "E", header: "升学人数"}];
  expect((await screened(jumpAgainstLastYear, {rates: rate(100), columns}, {source: "s", dataset: "rates"})).found).toEqual(["E3 50: 上年为 90 / 100"]);
  expect((await screened(jumpAgainstLastYear, {rates: rate(20)}, {source: "s", dataset: "rates"})).offending).toBe(0);
});
test("where only other schools have a last year nothing was looked at", async () => {
  const [before, now] = years("pupils", 1000, 1010);
  expect((await screened(jumpAgainstLastYear, {enrolment: [before ?? {}, now ?? {}]}, file)).looked).toBe(true);
  expect((await screened(jumpAgainstLastYear, {enrolment: [{...before, school_id: "2"}, now ?? {}]}, file)).looked).toBe(false);
});
