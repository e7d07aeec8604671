import {expect, test} from "vitest";
import {figuresDiffer} from "../../../loaders/mapping/figures_differ.js";
import type {Column, Header} from "../../../loaders/tables/find_header.js";

const column = (index: number, shift = 0): Column => ({index, header: "", path: [], name: "", unit: {shift}, texts: []});
const differ = (lines: string[][], shift = 0): boolean =>
  figuresDiffer({name: "", rows: () => [["甲1", "乙2"], ...lines].map((cells, index) => ({row: index + 1, cells})), merges: [], counted: true}, {row: 1, columns: [], titles: []} as unknown as Header, column(0), column(1, shift));

test.each([[["95", "95"]], [["95", "95.0"]], [["９５", " 95"]], [["95", ""]], [["95"]], [["缺考", "缺"]], [[]]])("two columns whose lines below the header are %j hold the same", (...lines) => {
  expect(differ(lines)).toBe(false);
});
test.each([[["95", "90"]], [["", "90"]], [["缺考", "0"]], [["", "0"]]])("%j is another figure, also in the last line", (line) => {
  expect(differ([["1", "1"], line])).toBe(true);
});
test("the same number in another unit is another figure", () => {
  expect(differ([["1", "1"]], 4)).toBe(true);
});
