import {expect, test} from "vitest";
import {csvCell} from "../../src/csv_cell.js";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\u3000=1", "＝1", "＋1", "－1", "＠x", "|cmd", "%0A"])("%j gets an apostrophe in front", (text) => {
  expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
});
test("what breaks the line is quoted, everything else stays as it is", () => {
  expect(['a,"b"\nc', "", "1.5", "a=1", "第-1小学"].map(csvCell)).toEqual(['"a,""b""\nc"', "", "1.5", "a=1", "第-1小学"]);
});
