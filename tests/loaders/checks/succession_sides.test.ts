import {expect, test} from "vitest";
import {successionSides} from "../../../loaders/checks/succession_sides.js";
import {screened} from "./screened.js";

type Record_ = [kind: string, predecessor: string | null, successor: string | null, year?: number];
const found = async (...records: Record_[]): Promise<string[]> =>
  (await screened(successionSides, {successions: records.map(([kind, predecessor_id, successor_id, year = 2013]) => ({kind, predecessor_id, successor_id, year}))})).found;

test("sides that contradict the kind fail, each with what is wrong", async () => {
  expect((await screened(successionSides, {successions: [{kind: "merge", predecessor_id: "a", successor_id: "b", year: 2013}]})).severity).toBe("fail");
  expect(await found(["merge", "a", "b"], ["merge", "c", "b", 2014])).toEqual(["2 merge: 合并只写了一所原校", "3 merge: 合并只写了一所原校"]);
  expect(await found(["split", "a", "b"])).toEqual(["2 split: 拆分只写了一所新校"]);
  expect(await found(["rename", "a", "b"], ["rename", "c", "b"])).toEqual(["2 rename: 更名一边却有几所学校", "3 rename: 更名一边却有几所学校"]);
  expect(await found(["rename", "a", null], ["merge", null, "b"])).toEqual(["2 rename: 没有写新校", "3 merge: 没有写原校"]);
  expect(await found(["closed", "a", "b"], ["closed", null, null], ["opened", "a", "c"], ["opened", "d", null])).toEqual(["2 closed: 撤销的学校却有新校 b", "3 closed: 没有写撤销的学校", "4 opened: 新设的学校却有原校 a", "5 opened: 新设的学校却有原校 d"]);
});
test("a renaming, a merger, a split, a school closed and one opened pass, the code kept or not", async () => {
  expect(await found(["rename", "a", "b"], ["merge", "c", "e"], ["merge", "d", "e"], ["split", "f", "g"], ["split", "f", "h"], ["closed", "i", null], ["opened", null, "j"])).toEqual([]);
  expect(await found(["merge", "a", "b"], ["merge", "b", "b"], ["split", "c", "c"], ["split", "c", "d"])).toEqual([]);
  expect(await found(["rename", "a", "a"])).toEqual([]);
  expect(await found()).toEqual([]);
});
