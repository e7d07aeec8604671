import {expect, test} from "vitest";
import {cellLetters, cellText} from "../../../loaders/sql/cell_text.js";
import {rows} from "../../../src/duckdb.js";
import {columnsOf} from "../sheet_of.js";
import {databaseOf} from "./stage.js";

const {connection} = databaseOf();
const columns = columnsOf(["甲", "乙"]);

test("a field of one column is its cell as it is, one of several their texts with / between, and nothing where one of them is blank", async () => {
  const cells = [["01", "2"], [" 01\u3000", "\t2"], ["01", ""], ["01", "\u3000"], ["\u00a0", "2"], ["01", " \t"], ["0/1", "2"]];
  const values = cells.map((texts) => `(${texts.map((text) => `'${text}'`).join(", ")})`).join(", ");
  expect((await rows<{text: string}>(connection(), `SELECT ${cellText({columns})} AS text FROM (VALUES ${values}) AS t(c0, c1)`)).map(({text}) => text)).toEqual(["01/2", "01/2", "", "", "", "", "0/1/2"]);
  expect(cellText({columns: columns.slice(1)})).toBe("c1");
});
test("its letters are those of its columns", () => {
  expect([cellLetters({columns}), cellLetters({columns: columns.slice(1)})]).toEqual(["A/B", "B"]);
});
test("what no column gives has neither", () => {
  expect([undefined, {value: "2013"}, {value: null}, {from: "a"}].map((from) => [cellText(from), cellLetters(from)])).toEqual(Array.from({length: 4}, () => [null, null]));
});
