import * as fc from "fast-check";
import {expect, test} from "vitest";
import {csvRows} from "../../../loaders/formats/csv_rows.js";
import {csvLine} from "../../../loaders/sources/csv_line.js";

test.each([
  [["a", null, ""], 'a,,""\n'],
  [["1,5", "a;b", "a\tb", "a|b"], '"1,5","a;b","a\tb","a|b"\n'],
  [['第"一"中学', "a\r\nb", " a"], '"第""一""中学","a\r\nb"," a"\n'],
  [[null], '""\n'],
  [[null, null], ",\n"],
])("%j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test("a line is read back as it was, whatever is in it", () => {
  const cell = fc.string({unit: fc.constantFrom("a", "学", '"', ",", ";", "\t", "|", "\n", "\r", " ", "'", "=")});
  fc.assert(fc.property(fc.array(cell, {minLength: 1, maxLength: 4}), (cells) => {
    const [row] = csvRows("a.csv", csvLine(cells), ",");
    expect(row?.cells.length === 0 ? [""] : row?.cells).toEqual(cells);
  }));
});
