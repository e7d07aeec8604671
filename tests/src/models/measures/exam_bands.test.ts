import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

test("ten bands of a tenth of the full mark: a bound belongs to the band above it, the full mark to the highest; empty bands are 0", async () => {
  const {connection, close} = await openModels({
    schools: ["a", "b", "c"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
    exam_scores: [["a", 0], ["a", 11.9], ["a", 12], ["a", 108], ["a", 120], ["a", null], ["b", 12], ["b", 60], ["b", 60], ["c", null]].map(([school_id, score], i) => ({exam_id: "e", year: 2013, school_id: school_id as string, pupil_id: String(i), subject: "maths", kind: "zhongkao", grade: "九", stage: "junior", full_mark: 120, score: score as number | null, status: score === null ? "absent" : "normal"})),
  }, {}, "marts.exam_bands");
  const found = await rows<{scope: string; scope_id: string; band: number; pupils: number; share_0_1: number; from_mark: number; to_mark: number}>(connection, "SELECT * FROM marts.exam_bands ORDER BY scope, scope_id, band");
  const of = (id: string) => found.filter(({scope, scope_id}) => (scope === "area" ? "area" : scope_id) === id);
  expect(of("a").map(({pupils}) => pupils)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(of("a")[9]).toMatchObject({band: 9, from_mark: 108, to_mark: 120, share_0_1: 0.4});
  expect(of("area").map(({pupils}) => pupils)).toEqual([2, 2, 0, 0, 0, 2, 0, 0, 0, 2]);
  expect(of("area")[5]?.share_0_1).toBe(0.25);
  // Nobody sat: no bands.
  expect(of("c")).toEqual([]);
  close();
});
