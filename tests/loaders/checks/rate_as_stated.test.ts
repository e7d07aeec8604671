import {expect, test} from "vitest";
import {rateAsStated} from "../../../loaders/checks/rate_as_stated.js";
import {screened} from "./screened.js";

const line = (numerator: number | null, denominator: number | null, stated_percent: number | null) => ({school_id: "01", year: 2013, stage: "junior", rate_id: "promotion_rate", numerator, denominator, stated_percent});

test("a stated rate agrees to the places that it is given with", async () => {
  expect(await screened(rateAsStated, {rates: [line(315, 320, 98.44), line(315, 320, 98.4), line(315, 320, 98), line(0, 10, 0)]})).toEqual({offending: 0, severity: "warn", found: []});
});
test("one that differs by more is named with what the counts give", async () => {
  expect((await screened(rateAsStated, {rates: [line(315, 320, 98.45), line(315, 320, 97), line(9, 10, 0.9)]})).found).toEqual(["2 98.45: 按分子、分母计算为 98.4375%", "3 97: 按分子、分母计算为 98.4375%", "4 0.9: 按分子、分母计算为 90%"]);
});
test("nothing is said without one of the three, or without graduates", async () => {
  expect((await screened(rateAsStated, {rates: [line(1, 2, null), line(null, 2, 3), line(0, 0, 5)]})).offending).toBe(0);
});
test("without one stated rate nothing was looked at", async () => {
  const looked = async (stated: number | null): Promise<boolean | undefined> => (await screened(rateAsStated, {rates: [line(1, 2, stated)]}, {source: "s", dataset: "rates"})).looked;
  expect([await looked(50), await looked(null)]).toEqual([true, false]);
});
