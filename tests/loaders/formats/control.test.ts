import {expect, test} from "vitest";
import {control} from "../../../loaders/formats/control.js";
import {cellEnd, rowEnd} from "../../../loaders/formats/spool.js";

test("every control character but the tab, what stands between the cells and lines of a spool among them", () => {
  const found = Array.from({length: 256}, (_, code) => code).filter((code) => control.test(`甲${String.fromCharCode(code)}`));
  expect(found).toEqual(Array.from({length: 32}, (_, code) => code).filter((code) => code !== 9));
  expect([cellEnd, rowEnd, "\n"].map((text) => control.test(text))).toEqual([true, true, true]);
});
