import {expect, test} from "vitest";
import {gb18030} from "./gb18030.js";

test("decodes back to the same text", () => {
  const text = "考号,示例一中,缺考,９５．５分,—,（㎡）\r\n";
  expect(new TextDecoder("gb18030", {fatal: true}).decode(gb18030(text))).toBe(text);
});

test("known bytes: 中 is D6 D0", () => {
  expect([...gb18030("中A")]).toEqual([0xd6, 0xd0, 0x41]);
});

test("a character without a two-byte form is an error, not a question mark", () => {
  expect(() => gb18030("😀")).toThrow(RangeError);
});
