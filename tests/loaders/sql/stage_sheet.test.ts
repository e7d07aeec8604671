import {writeFileSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {Merge} from "../../../loaders/formats/cells.js";
import {openLargeText} from "../../../loaders/formats/large_text.js";
import {isSpread, stageLines, stageSheet, wantedColumns} from "../../../loaders/sql/stage_sheet.js";
import {dropLines, readLines} from "../../../loaders/sql/text_lines.js";
import {rows} from "../../../src/duckdb.js";
import {sheetOf} from "../sheet_of.js";
import {databaseOf, mappingOf} from "./stage.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-stage-"));
afterAll(() => rmSync(folder, {recursive: true}));
const {connection} = databaseOf();
const wantedOf = (dataset: string, header: string[]) => {
  const {dataset: known, mapping} = mappingOf(dataset, [header]);
  return wantedColumns(known, mapping);
};
const cells = async () => (await rows<Record<string, unknown>>(connection(), "SELECT * FROM cells ORDER BY row, part")).map((row) => Object.values(row));
const merge = (startRow: number, startCol: number, endRow: number, endCol = startCol): Merge => ({startRow, startCol, endRow, endCol});

test("the columns that are wanted are those of fields, items and flags, each once; ids may be damaged, figures are never spread", () => {
  expect(wantedOf("exam_scores", ["其他", "考号", "学校代码", "语文", "语文缺考", "数学"])).toEqual({text: [1, 2, 3, 4, 5], fragile: [2, 1], split: null, spread: new Set([2, 1])});
  expect(wantedOf("pairings", ["学校", "结对学校"])).toEqual({text: [0, 1], fragile: [0], split: {column: 1, separator: /[、，,;；/\r\n]/}, spread: new Set([0, 1])});
});

describe("the lines below the header", () => {
  const lines = [["统计表"], ["学校代码", "备注", "在校生数"], ["01", "x", "9", "", "多"], [], ["", " \u3000", ""], [" 02\u200b"], ["", "y"]];
  const wanted = wantedOf("enrolment", ["学校代码", "备注", "在校生数"]);
  test("are staged as text with how many cells they have, how far they are filled, and their first text, blank ones too", async () => {
    expect(await stageSheet(connection(), sheetOf(lines), 2, wanted)).toBe(5);
    expect(await cells()).toEqual([[3, 0, 5, 5, "01", "01", "9", false], [4, 0, 0, 0, "", "", "", false], [5, 0, 3, 0, "", "", "", false], [6, 0, 1, 1, " 02\u200b", " 02\u200b", "", false], [7, 0, 2, 2, "y", "", "", false]]);
  });
  test("none is none, and an id that a spreadsheet has as a number is told", async () => {
    expect(await stageSheet(connection(), sheetOf(lines.slice(0, 2)), 2, wanted)).toBe(0);
    await stageSheet(connection(), {...sheetOf([]), rows: () => [{row: 1, cells: ["1", "x", "2"], numbers: new Set([0, 2])}]}, 0, wanted);
    expect(await cells()).toEqual([[1, 0, 3, 3, "1", "1", "2", true]]);
  });
  test("a cell of several values is as many lines", async () => {
    const pairings = wantedOf("pairings", ["学校", "结对学校"]);
    expect(await stageSheet(connection(), sheetOf([["01", "县三中、县四中"], ["02"], ["03", "、"], ["04", "县三中\n县四中，县五中；"]]), 0, pairings)).toBe(7);
    expect((await cells()).map(([row, part, , , , school, partner]) => [row, part, school, partner])).toEqual([[1, 0, "01", "县三中"], [1, 1, "01", "县四中"], [2, 0, "02", ""], [3, 0, "03", ""], [4, 0, "04", "县三中"], [4, 1, "04", "县四中"], [4, 2, "04", "县五中"]]);
  });
  test("a cell merged over several holds for each that has anything, unless it is a figure or has a text of its own", async () => {
    const sheet = {...sheetOf([["学校代码", "学段", "在校生数"], ["01", "小学", "9"], ["", "初中", ""], ["", "", ""], ["", "x"], ["02", "", "7"]]), merges: [merge(1, 0, 4), merge(1, 2, 4), merge(0, 1, 5)]};
    const {dataset, mapping} = mappingOf("enrolment", [["学校代码", "学段", "在校生数"]]);
    await stageSheet(connection(), sheet, 1, wantedColumns(dataset, mapping));
    expect((await cells()).map(([row, , written, filled, first, ...texts]) => [row, written, filled, first, texts.slice(0, 3)])).toEqual([
      [2, 3, 3, "01", ["01", "小学", "9"]], [3, 3, 2, "初中", ["01", "初中", ""]], [4, 3, 0, "", ["", "", ""]], [5, 2, 2, "x", ["01", "x", ""]], [6, 3, 3, "02", ["02", "", "7"]],
    ]);
  });
  test.each<[string, Merge, boolean]>([["below the header", merge(2, 0, 3), true], ["of the header", merge(1, 0, 2), false], ["of one line", merge(3, 0, 3), false], ["of several columns", merge(3, 0, 4, 1), false], ["of a figure", merge(3, 2, 4), false]])("a cell that is merged %s is spread: %j %s", (_, one, spread) => {
    expect(isSpread({merges: [one]}, 2, wanted)).toBe(spread);
  });
});

describe("lines that DuckDB reads", () => {
  const read = async (text: string, from?: string) => {
    const file = join(folder, "a.csv");
    writeFileSync(file, text);
    const native = openLargeText(file, "a.csv")?.book.sheets[0]?.native;
    const odd = native === undefined ? null : await readLines(connection(), native);
    if (native === undefined || odd === null) {
      throw new Error("not native");
    }
    const wanted = wantedOf("enrolment", ["学校代码", "备注", "在校生数"]);
    const staged = await stageLines(connection(), native, odd, 1, wanted, from, from === undefined ? [] : ["mark"]);
    const found = await cells();
    await dropLines(connection());
    return [staged, found];
  };
  test("are staged as all others are, with quotes or without", async () => {
    expect(await read('学校代码,备注,在校生数\n01,x,9,,多\n\n"02","a,b","1,200"\n03,"说""明",8\n, 　,\n')).toEqual([5, [
      [2, 0, 5, 5, "01", "01", "9", false], [3, 0, 1, 0, "", "", "", false], [4, 0, 3, 3, "02", "02", "1,200", false], [5, 0, 3, 3, "03", "03", "8", false], [6, 0, 3, 0, "", "", "", false],
    ]]);
  });
  test("may be some of them, with marks of their own", async () => {
    expect(await read('学校代码,备注,在校生数\n01,x,9\n02,"a""b",8\n03,y,7\n', "(SELECT row, line, row = 4 AS mark FROM text_lines WHERE row > 2)")).toEqual([2, [[3, 0, 3, 3, "02", "02", "8", false, false], [4, 0, 3, 3, "03", "03", "7", false, true]]]);
  });
});
