import {expect, test} from "vitest";
import {nearest} from "../../../loaders/tables/nearest.js";

test("the most alike wins", () => {
  expect(nearest("毕业生数量", ["升学人数", "毕业生数"])).toEqual({candidate: "毕业生数", likeness: 0.8});
});
test("equal is 1, nothing alike 0", () => {
  expect(nearest("学校", ["学校"])?.likeness).toBe(1);
  expect(nearest("学校", ["ab"])?.likeness).toBe(0);
  expect(nearest("", [""])?.likeness).toBe(1);
});
test("no candidates, no answer", () => {
  expect(nearest("学校", [])).toBeNull();
});
