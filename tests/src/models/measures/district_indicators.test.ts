import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

type School = Parameters<typeof countyOf>[0][number];
const school = (id: string, district: string, pupils: number | null, first: number | null): School => ({id, district, pupils, times: [first]});

async function districts(schools: readonly School[]) {
  const {connection, close} = await openModels(countyOf(schools), {}, "marts.district_indicators");
  const found = await rows<Record<string, number>>(connection, "SELECT * FROM marts.district_indicators WHERE indicator_id = 'teachers_above_qualification_per_100' ORDER BY district_id");
  close();
  return found;
}

test("a 学区's mean and CV are weighted by pupils, and its two parts of S² are its own", async () => {
  // Values 1, 3 | 4, 4 (× 5.3) of equal schools: S² = 1.5; p holds .5 within and .5 between, q 0 and .5.
  const [p, q] = await districts([school("a", "p", 100, 1), school("b", "p", 100, 3), school("c", "q", 100, 4), school("d", "q", 100, 4)]);
  expect(p).toMatchObject({schools: 2, pupils: 200, state: "ok", gap_state: "not_applicable"});
  expect(p?.["mean"]).toBeCloseTo(2 * 5.3, 12);
  expect(p?.["cv"]).toBeCloseTo(0.5, 12);
  expect(p?.["within_part_0_1"]).toBeCloseTo(1 / 3, 12);
  expect(p?.["between_part_0_1"]).toBeCloseTo(1 / 3, 12);
  expect(q).toMatchObject({cv: 0, within_part_0_1: 0});
  expect(q?.["between_part_0_1"]).toBeCloseTo(1 / 3, 12);
});

test("one school has a mean and no CV, which does not apply; a missing one is missing", async () => {
  const [p, q, r] = await districts([school("a", "p", 100, 1), school("b", "q", 100, null), school("c", "q", 100, 1), school("d", "r", 100, null)]);
  expect(p).toMatchObject({schools: 1, cv: null, state: "not_applicable"});
  expect(q).toMatchObject({schools: 2, cv: null, state: "missing"});
  expect(r).toMatchObject({schools: 1, mean: null, cv: null, state: "missing"});
});
