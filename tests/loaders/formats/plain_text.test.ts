import {expect, test} from "vitest";
import {plainText} from "../../../loaders/formats/plain_text.js";

test.each([
  ["", ""], ["示例", "示例"], ["a_x000D_\nb", "a\r\nb"], ["_x0041__x0062_", "Ab"], ["_x0041__X0042_", "A_X0042_"], ["_x4E00_", "一"], ["_x4e00_", "一"], ["_x005F_x000D_", "_x000D_"], ["_xD83C__xDFEB_", "🏫"], ["_x0000_", "\0"],
  ["_x41_", "_x41_"], ["_x00410_", "_x00410_"], ["x0041_", "x0041_"], ["_x004G_", "_x004G_"],
])("%j is %j", (written, text) => {
  expect(plainText(written)).toBe(text);
});
