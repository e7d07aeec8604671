import {expect, test} from "vitest";
import {unitsHundred} from "../../../loaders/checks/units_hundred.js";
import {screened, type Line} from "./screened.js";

const shares = (values: readonly number[]): Record<string, Line[]> => ({indicator_values: values.map((value, index) => ({year: 2013, school_id: `s${index}`, stage: "primary", indicator_id: "share", value, col: "D"}))});

test("a per cent among shares offends", async () => {
  expect(await screened(unitsHundred, shares([0.9, 0.93, 0.95, 0.97, 93.7]))).toEqual({offending: 1, severity: "warn", found: ["D6 93.7: 同类学校一般在 0.95 左右"]});
  expect((await screened(unitsHundred, shares([90, 93, 95, 97, 0.937]))).found).toEqual(["D6 0.937: 同类学校一般在 93 左右"]);
});
test("tenfold differences, and ten-thousandfold ones, are not this one's", async () => {
  expect((await screened(unitsHundred, shares([0.9, 0.93, 0.95, 0.97, 9.5, 9500]))).offending).toBe(0);
});
test("fewer than five schools are none to compare with: nothing was looked at", async () => {
  const file = {source: "s", dataset: "indicator_values"};
  expect((await screened(unitsHundred, shares([0.9, 0.93, 0.95, 0.97]), file)).looked).toBe(false);
  expect((await screened(unitsHundred, shares([0.9, 0.93, 0.95, 0.97, 0.99]), file)).looked).toBe(true);
});
