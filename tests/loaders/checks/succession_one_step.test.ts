import {expect, test} from "vitest";
import {successionOneStep} from "../../../loaders/checks/succession_one_step.js";
import {screened} from "./screened.js";

const found = async (...records: [kind: string, predecessor: string | null, successor: string | null, year?: number][]): Promise<string[]> =>
  (await screened(successionOneStep, {successions: records.map(([kind, predecessor_id, successor_id, year = 2014]) => ({kind, predecessor_id, successor_id, year}))})).found;

test("two renamings, or a renaming and a merger, of one year fail at the second", async () => {
  expect(await found(["rename", "08", "19"], ["rename", "19", "18"])).toEqual(["3 19: 08 在 2014 学年变为 19，又变为 18"]);
  expect(await found(["rename", "08", "19"], ["merge", "19", "10"], ["merge", "09", "10"])).toEqual(["3 19: 08 在 2014 学年变为 19，又变为 10"]);
});
test("two years, a code that is kept between merger and split, and single steps pass", async () => {
  expect(await found(["rename", "08", "19", 2013], ["rename", "19", "18"])).toEqual([]);
  expect(await found(["merge", "c", "a"], ["merge", "a", "a"], ["split", "a", "b"], ["split", "a", "a"])).toEqual([]);
  expect(await found(["merge", "c", "d"], ["merge", "b", "d"], ["closed", "e", null], ["opened", null, "f"])).toEqual([]);
});
