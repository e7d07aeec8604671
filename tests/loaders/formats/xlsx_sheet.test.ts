import {describe, expect, test} from "vitest";
import {SharedTexts} from "../../../loaders/formats/shared_texts.js";
import {OutOfOrder, readXlsxSheet} from "../../../loaders/formats/xlsx_sheet.js";

const texts = new SharedTexts(1e6);
["示例一小", "0012", ""].forEach((text) => texts.add(text));

async function read(rows: string, {before = "", after = "", from1904 = false}: {before?: string; after?: string; from1904?: boolean} = {}) {
  const lines: unknown[] = [];
  const {merges, hiddenParts} = await readXlsxSheet((async function* () {
    yield Buffer.from(`<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`);
  })(), {texts, styles: ["plain", "date", "percent", {unit: "万元"}], from1904}, (line) => lines.push([line.row, line.texts(), line.numbers]));
  return {lines, merges, hiddenParts};
}
const cell = async (xml: string, from1904 = false): Promise<unknown> => {
  const {lines: [line]} = await read(`<row r="1">${xml}<c r="Z1"><v>1</v></c></row>`, {from1904});
  const [, [text], numbers] = line as [number, string[], number[]];
  return [text, numbers.includes(0)];
};

describe("a cell", () => {
  test.each<[string, string, boolean]>([
    ["<v>12.50</v>", "12.5", true], ["<v>1E-7</v>", "0.0000001", true], ["<v>0.30000000000000004</v>", "0.3", true], ["<v>-0</v>", "0", true], ["<v></v>", "", false], ["<v> </v>", "", false], ["<v/>", "", false], ["", "", false],
    ["<f>A1+1</f>", "=A1+1", false], ["<f>A1+1</f><v></v>", "=A1+1", false], ["<f>A1+1</f><v>7</v>", "7", true], ["<f>&quot;a&quot;</f>", '="a"', false],
  ])("%s is %j", async (xml, text, number) => {
    expect(await cell(`<c r="A1">${xml}</c>`)).toEqual([text, number]);
  });
  test.each<[string, string, boolean]>([
    ['t="s"><v>1</v>', "0012", false], ['t="str"><f>B1</f><v>甲</v>', "甲", false], ['t="str"><f>B1</f><v></v>', "", false], ['t="str"><v>12</v>', "12", false], ['t="inlineStr"><is><t>甲</t></is>', "甲", false], ['t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>か</t></rPh></is>', "甲乙", false],
    ['t="inlineStr"><is><t>a_x000D_</t></is>', "a\r", false], ['t="b"><v>1</v>', "TRUE", false], ['t="b"><v>0</v>', "FALSE", false], ['t="e"><v>#N/A</v>', "#N/A", false], ['t="d"><v>2013-09-01T08:00:00</v>', "2013-09-01", false], ['t="n"><v>5</v>', "5", true], ['t="n"><v>甲</v>', "甲", false], ['t="s"><v> </v>', "", false],
    ['s="1"><v>41518.7</v>', "2013-09-01", false], ['s="1"><v>60</v>', "1900-02-28", false], ['s="1"><v>-1</v>', "-1", true], ['s="2"><v>0.9373</v>', "93.73%", true], ['s="3"><v>12.5</v>', "12.5万元", true], ['s="99"><v>5</v>', "5", true], ['s="1" t="s"><v>0</v>', "示例一小", false],
  ])("<c %s is %j", async (xml, text, number) => {
    expect(await cell(`<c r="A1" ${xml}</c>`)).toEqual([text, number]);
  });
  test("counts its days from 1904 where the workbook does", async () => {
    expect(await cell('<c r="A1" s="1"><v>40056</v></c>', true)).toEqual(["2013-09-01", false]);
  });
  test("without an address stands behind the last one, of its line behind the last line", async () => {
    expect((await read("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"5\"><c/></row><row><c><v>4</v></c></row>")).lines).toEqual([[1, ["1", "", "", "2", "3"], [0, 3, 4]], [6, ["4"], [0]]]);
  });
  test("that is damaged refuses the sheet", async () => {
    await expect(read('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')).rejects.toThrow("text 3");
    await expect(read('<row r="1"><c r="XFE1"><v>1</v></c></row>')).rejects.toThrow("outside the sheet");
    await expect(read('<row r="1048577"/>')).rejects.toThrow("more than a sheet can have");
  });
  test.each(['<row r="2"/><row r="1"/>', '<row r="1"/><row r="1"/>', '<row r="1"><c r="A2"/></row>', '<row r="x"/>', '<row r="1.5"/>', '<row r="0"/>', '<row r="1"><c r="7"/></row>', '<c r="A1"/>'])("%s is out of order", async (rows) => {
    await expect(read(rows)).rejects.toBeInstanceOf(OutOfOrder);
  });
});

describe("around the cells", () => {
  test("merged cells are told, 0-based", async () => {
    expect((await read("", {after: '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="AA10"/></mergeCells>'})).merges).toEqual([{startRow: 0, startCol: 0, endRow: 1, endCol: 2}, {startRow: 9, startCol: 26, endRow: 9, endCol: 26}]);
  });
  test("what is hidden is told: columns, and lines that hold something, by their size too", async () => {
    const {hiddenParts} = await read(["1\" hidden=\"1", "2\" hidden=\"true", "3\" hidden=\"0", "4\" ht=\"0", "5\" ht=\"15"].map((row) => `<row r="${row}"><c r="A${row[0]}"><v>1</v></c></row>`).join("") + '<row r="6" hidden="1"><c r="A6" s="1"/></row>', {before: '<cols><col min="1" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="5" max="99999" hidden="1"/><col min="4" max="4" width="9"/></cols>'});
    expect(hiddenParts).toEqual({rows: [{from: 1, to: 2}, {from: 4, to: 4}], columns: [{from: 0, to: 2}, {from: 4, to: 16_383}]});
  });
  test("elements of the same names elsewhere are no cells", async () => {
    expect((await read('<row r="1"><c r="A1"><v>1</v></c></row>', {before: "<sheetViews><row r=\"9\"/><c r=\"A9\"/></sheetViews>", after: '<x><row r="0"/><c><v>9</v></c><f>1</f><t>2</t></x>'})).lines).toEqual([[1, ["1"], [0]]]);
  });
});
