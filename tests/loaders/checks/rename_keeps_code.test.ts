import {expect, test} from "vitest";
import {renameKeepsCode} from "../../../loaders/checks/rename_keeps_code.js";
import {screened} from "./screened.js";

const found = (...records: [kind: string, predecessor: string | null, successor: string | null][]) =>
  screened(renameKeepsCode, {successions: records.map(([kind, predecessor_id, successor_id]) => ({kind, predecessor_id, successor_id, year: 2013}))});

test("a school that keeps its code through a change of name is warned of", async () => {
  expect(await found(["rename", "a", "a"], ["rename", "b", "c"])).toMatchObject({severity: "warn", found: ["2 a: 代码没有变，这一行不起作用"]});
});
test("one that keeps it through a merger or a split is not, nor is a side that is missing", async () => {
  expect(await found(["merge", "a", "a"], ["merge", "b", "a"], ["split", "c", "c"], ["split", "c", "d"], ["rename", "e", null])).toMatchObject({offending: 0});
});
