import {expect, test} from "vitest";
import {readingCode, warehouseCode} from "../../loaders/reading_code.js";

test("a fingerprint of the code, the same as long as that is, and another one of what is built from it too", () => {
  expect(readingCode()).toMatch(/^[0-9a-f]{64}$/);
  expect(readingCode()).toBe(readingCode());
  expect(warehouseCode()).not.toBe(readingCode());
});
