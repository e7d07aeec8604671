import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {ofRate} from "../../../loaders/datasets/of_rate.js";

const rates = findDataset("rates", "");
const headers = (rate: string, name: string): readonly string[] => ofRate(rates, {rate_id: rate}).fields.get(name)?.headers ?? [];

test("leavers are the denominator of one rate and the numerator of the other", () => {
  expect([headers("初中升学率", "numerator").includes("毕业生数"), headers("promotion_rate", "denominator").includes("毕业生数")]).toEqual([false, true]);
  expect([headers("retention_entry", "numerator").includes("毕业生数"), headers("retention_transfers", "denominator").includes("毕业生数")]).toEqual([true, false]);
});
test("those who entered belong to the second alone, and 分子 and 分母 to both", () => {
  expect(["promotion_rate", "retention_entry"].map((rate) => ["三年前入学人数", "入学人数", "分母"].map((name) => headers(rate, "denominator").includes(name)))).toEqual([[false, false, true], [true, true, true]]);
});
test("bare entrants are not those that transfers are counted with", () => {
  expect(headers("retention_transfers", "denominator")).not.toContain("入学人数");
});
test("a rate a line, an unknown one, and other datasets stay as they are", () => {
  expect([ofRate(rates, {}), ofRate(rates, {rate_id: "甲"})]).toEqual([rates, rates]);
  const awards = findDataset("awards", "");
  expect(ofRate(awards, {rate_id: "promotion_rate"})).toBe(awards);
});
