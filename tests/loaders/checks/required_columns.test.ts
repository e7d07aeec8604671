import {expect, test} from "vitest";
import {requiredColumns} from "../../../loaders/checks/required_columns.js";
import {screened} from "./screened.js";

const rate = {school_id: "a", numerator: 5, denominator: 6, status: "normal"};

test("names each column that the file should have and sources.yaml may give", async () => {
  const {found} = await screened(requiredColumns, {rates: [rate, {...rate, stage: "junior"}]}, {source: "s", dataset: "rates"});
  expect(found).toEqual([" : 没有“年份”列", " : 没有“比率”列"]);
});
test("passes with the columns, and without records", async () => {
  expect(await screened(requiredColumns, {rates: [{...rate, year: 2013, stage: "junior", rate_id: "promotion_rate"}]}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0, severity: "warn"});
  expect(await screened(requiredColumns, {}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
test("is no check of a load, which refuses a source without them", async () => {
  expect((await screened(requiredColumns, {rates: [rate]})).offending).toBe(-1);
});
