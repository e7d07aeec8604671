import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

/** Thirty schools in 2020, one of them gone in 2021; teachers differ from school to school, the area per pupil does not. */
const schools = Array.from({length: 30}, (_, index) => ({school_id: String(index).padStart(2, "0"), stage: "junior", pupils: 100 + ((index * 37) % 900)}));
const years = [2020, 2021].flatMap((year) => schools.slice(year - 2020).map((school) => ({year, ...school})));

test("from thirty schools on a CV has an interval; one school fewer, or schools that do not differ, have none", async () => {
  const {connection, close} = await openModels({
    enrolment: years.map(({pupils, ...key}) => ({...key, item: "pupils", value: pupils})),
    resources: years.flatMap(({pupils, ...key}) => [{...key, item: "teachers_backbone", value: 1 + (pupils % 13)}, {...key, item: "area_sports_m2", value: pupils * 10.2}]),
  }, {}, "marts.balance");
  const found = await rows<{cv: number; cv_low: number; cv_high: number; interval_state: string}>(connection, "SELECT year, cv, cv_low, cv_high, interval_state FROM marts.balance WHERE indicator_id IN ('teachers_backbone_per_100', 'area_sports_m2_per_pupil') ORDER BY indicator_id DESC, year");
  close();
  const [differing, fewer, equal] = found;
  expect(differing?.interval_state).toBe("ok");
  expect(differing?.cv_low).toBeLessThan(differing?.cv as number);
  expect(differing?.cv_high).toBeGreaterThan(differing?.cv as number);
  for (const none of [fewer, equal]) {
    expect(none).toMatchObject({cv_low: null, cv_high: null, interval_state: "not_applicable"});
  }
});
