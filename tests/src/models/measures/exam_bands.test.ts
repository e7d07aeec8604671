import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

test("ten bands of a tenth of the full mark: a bound belongs to the band above it, the full mark to the highest; empty bands are 0", async () => {
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "a", school_type: "junior"}],
    exam_scores: [0, 11.9, 12, 108, 120, null].map((score, i) => ({exam_id: "e", year: 2013, school_id: "a", pupil_id: String(i), subject: "maths", kind: "zhongkao", grade: "九", stage: "junior", full_mark: 120, score, status: score === null ? "absent" : "normal"})),
  }, {}, "marts.exam_bands");
  const found = await rows<{band: number; pupils: number; share_0_1: number; from_mark: number; to_mark: number}>(connection, "SELECT * FROM marts.exam_bands WHERE scope = 'school' ORDER BY band");
  expect(found.map(({pupils}) => pupils)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(found[9]).toMatchObject({band: 9, from_mark: 108, to_mark: 120, share_0_1: 0.4});
  close();
});
