import {expect, test} from "vitest";
import {successionOrder} from "../../../loaders/checks/succession_order.js";
import {screened} from "./screened.js";

const found = async (...steps: [string | null, string | null][]): Promise<string[]> =>
  (await screened(successionOrder, {successions: steps.map(([predecessor_id, successor_id], index) => ({kind: "rename", predecessor_id, successor_id, year: 2011 + index}))})).found;

test("a chain that leads back to where it began fails at each of its steps", async () => {
  expect(await found(["a", "b"], ["b", "c"], ["c", "a"], ["x", "a"])).toEqual(["2 b: b 又变回了 a", "3 c: c 又变回了 b", "4 a: a 又变回了 c"]);
});
test("a chain, two that meet, one that parts, a kept code, and one side alone pass", async () => {
  expect(await found(["a", "b"], ["b", "c"], ["x", "c"], ["c", "d"], ["c", "e"])).toEqual([]);
  expect(await found(["a", "a"], ["b", "a"], ["c", null], [null, "d"])).toEqual([]);
});
