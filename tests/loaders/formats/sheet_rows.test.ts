import {describe, expect, test} from "vitest";
import {asShown, sheetRows, type SheetValue} from "../../../loaders/formats/sheet_rows.js";

const cells = (...values: SheetValue[]) => sheetRows([values, ["x"]])[0]?.cells;

describe("rows of a sheet as text", () => {
  test.each<[SheetValue, string]>([
    ["", ""], [" 甲 ", " 甲 "], ["0012", "0012"], [0, "0"], [-0, "0"], [0.1 + 0.2, "0.3"], [2 ** 53 + 2, "9007199254740990"], [1e21, "1000000000000000000000"], [1e-7, "0.0000001"], [true, "TRUE"], [false, "FALSE"], [null, ""], [undefined, ""],
    [new Date("2013-09-01T23:59:59Z"), "2013-09-01"], [new Date(Number.NaN), ""], [new Date("1900-02-28T00:00:00Z"), "1900-02-28"], [{share: 0.9373}, "93.73%"], [{share: -0.005}, "-0.5%"], [{number: 12.5, unit: "万元"}, "12.5万元"],
  ])("%j is %j", (value, text) => {
    expect(cells(value)).toEqual([text]);
  });
  test("have their numbers noted, those that are shown with a unit too, but no dates and texts", () => {
    const [row, other] = sheetRows([["甲", 1, "2", {share: 0.5}, new Date(0), true, 0], ["乙"]]);
    expect([[...(row?.numbers ?? [])], other?.numbers]).toEqual([[1, 3, 6], undefined]);
  });
  test("count from 1 with the blank ones among them, and end with the last that is filled", () => {
    const lines: SheetValue[][] = [["甲"], [], ["", null], ["乙"], [""], []];
    delete lines[1];
    expect(sheetRows(lines).map(({row, cells: texts}) => [row, texts])).toEqual([[1, ["甲"]], [2, []], [3, ["", ""]], [4, ["乙"]]]);
    expect([sheetRows([]), sheetRows([[""], [null]])]).toEqual([[], []]);
  });
});

test.each<[string, SheetValue]>([["0.00%", {share: 0.5}], ['0"%"', 0.5], ["General", 0.5], ["", 0.5], ['0.0"万元"', {number: 0.5, unit: "万元"}], ['0"人"', 0.5], ["yyyy-mm-dd", 0.5]])("a number whose format is %s is shown as %j", (format, shown) => {
  expect(asShown(0.5, format)).toEqual(shown);
});
