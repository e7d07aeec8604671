import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {official} from "../../measures/remedies/official.js";
import {openModels} from "../raw.js";
import {countyOf} from "./county_of.js";

const indicator = "equipment_yuan_per_pupil";

async function lines(schools: Parameters<typeof countyOf>[0]) {
  const {connection, close} = await openModels(countyOf(schools), {}, "marts.audit_lines");
  const found = await rows<Record<string, number | string | null>>(connection, "SELECT * FROM marts.audit_lines WHERE indicator_id = $indicator", {indicator});
  close();
  return found;
}
const sum = (values: readonly unknown[]) => values.reduce<number>((total, value) => total + (value as number), 0);

test("the worked example of 教督〔2012〕3号, line by line: shares add up to 1, the parts to S², and S ÷ X̄ is 0.515256630", async () => {
  const found = await lines(official);
  expect(found.map(({pupils, resource}) => [pupils, resource])).toEqual(official.map(({pupils, resource}) => [pupils, resource]));
  expect(found.map(({value}) => (value as number).toFixed(2))).toEqual(["6.20", "3.70", "10.51", "2.11", "7.31"]);
  expect(sum(found.map(({share_0_1: share}) => share))).toBeCloseTo(1, 12);
  expect(sum(found.map(({part_0_1: part}) => part))).toBeCloseTo(1, 12);
  const mean = sum(found.map(({value, share_0_1: share}) => (value as number) * (share as number)));
  expect(mean.toFixed(2)).toBe("6.33");
  expect((Math.sqrt(sum(found.map(({part}) => part))) / mean).toFixed(9)).toBe("0.515256630");
  const plain = sum(found.map(({value}) => value)) / 5;
  expect((Math.sqrt(sum(found.map(({part_unweighted: part}) => part))) / plain).toFixed(9)).toBe("0.488770682");
});

test("schools out of scope, without a figure or without pupils have no line", async () => {
  const found = await lines([{pupils: 10, resource: 20}, {pupils: 30, resource: null}, {pupils: null, resource: 9}, {pupils: 0, resource: 5}, {pupils: 40, resource: 20, type: "teaching_point"}, {pupils: 90, resource: 20, type: "special"}, {pupils: 50, resource: 70, type: "teaching_point"}]);
  expect(found.map(({school_id}) => school_id)).toEqual(["s0", "s6"]);
});

test("where all are equal nothing deviates, and no school makes a share of the gap", async () => {
  expect(await lines([{pupils: 10, resource: 20}, {pupils: 30, resource: 60}])).toMatchObject([{deviation: 0, part: 0, part_0_1: null, shared: false, added_alone: null, removed_alone: null, added_lowest: null, moved: null}, {deviation: 0}]);
});
