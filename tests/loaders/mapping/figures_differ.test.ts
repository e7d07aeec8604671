import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {figuresDiffer} from "../../../loaders/mapping/figures_differ.js";
import type {Header} from "../../../loaders/tables/find_header.js";
import type {Column} from "../../../loaders/tables/header_columns.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-differ-"));
afterAll(() => rmSync(folder, {recursive: true}));

const column = (index: number, shift = 0): Column => ({index, header: "", path: [], name: "", unit: {shift}, texts: []});
const differ = (lines: string[][], shift = 0): boolean =>
  figuresDiffer({name: "", rows: () => [["甲1", "乙2"], ...lines].map((cells, index) => ({row: index + 1, cells})), merges: [], counted: true}, {row: 1, columns: [], titles: []} as unknown as Header, column(0), column(1, shift));

test.each([[["95", "95"]], [["95", "95.0"]], [["1,234", "1234"]], [["９５", " 95"]], [["95", ""]], [["95"]], [["缺考", "缺"]], [[]]])("two columns whose lines below the header are %j hold the same", (...lines) => {
  expect(differ(lines)).toBe(false);
});
test.each([[["95", "90"]], [["1,234", "1243"]], [["1,2", "12"]], [["", "90"]], [["缺考", "0"]], [["", "0"]]])("%j is another figure, also in the last line", (line) => {
  expect(differ([["1", "1"], line])).toBe(true);
});
test("the same number in another unit is another figure", () => {
  expect(differ([["1", "1"]], 4)).toBe(true);
});
test("a file is refused for two names of one figure only where their figures differ", async () => {
  const file = join(folder, "甲.csv");
  const read = (text: string) => {
    writeFileSync(file, text);
    return screenAtDesk(file, "enrolment", {constants: {stage: "小学"}}, async (_, {accepted, unused}) => [accepted, unused.map(({header}) => header)]);
  };
  expect(await read("学校代码,在校生数,学生合计\n01,9,9\n")).toEqual([1, ["学生合计"]]);
  await expect(read("学校代码,在校生数,学生合计\n01,9,8\n")).rejects.toMatchObject({code: "ambiguous_header"});
});
