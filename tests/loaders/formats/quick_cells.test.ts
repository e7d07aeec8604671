import {describe, expect, test} from "vitest";
import {SharedTexts} from "../../../loaders/formats/shared_texts.js";
import {OutOfOrder, readXlsxSheet} from "../../../loaders/formats/xlsx_sheet.js";

const texts = new SharedTexts(1e6);
["第一中学", "缺考", ""].forEach((text) => texts.add(text));
const context = {texts, styles: ["plain", "date", "percent"] as const, from1904: false};
const numbers = ["0", "7", "100", "9999", "10000", "123456789012345", "1234567890123456", "007", "-0", "-5", "-0.5", "-.5", "0.5", ".5", "5.", "1.50", "0.30000000000000004", "1e3", "1E-7", "0.000000012345", "12345678.12345678", "0.0", " 5 ", "+5", "", "abc"];
const sheet = (cells: readonly string[][]): string => `<worksheet><sheetData>${cells.map((line, row) => `<row r="${2 * row + 1}" spans="1:9">${line.join("")}</row>`).join("")}</sheetData></worksheet>`;
const at = (col: number, row: number): string => `${String.fromCharCode(65 + col)}${2 * row + 1}`;
const lines = [
  ...numbers.map((value, row) => [`<c r="${at(0, row)}"><v>${value}</v></c>`, `<c r="${at(1, row)}" s="1"><v>${value}</v></c>`, `<c r="${at(2, row)}" s="0" t="n"><v>${value}</v></c>`, `<c r="${at(3, row)}" s="2"><v>${value}</v></c>`, `<c r="${at(4, row)}" t="str"><v>${value}</v></c>`]),
  ...[["A", "C"], ["C", "A"], ["A", "A"]].map((cols, index) => cols.map((col) => `<c r="${col}${2 * (numbers.length + index) + 1}" t="s" s="0"><v>${index}</v></c>`)),
  [`<c r="A${2 * numbers.length + 7}"/>`, `<c r="B${2 * numbers.length + 7}" s="1"/>`, `<c r="AB${2 * numbers.length + 7}" t="inlineStr"><is><t>学 &amp; 校</t></is></c>`, `<c><v>1</v></c>`],
];

async function read(xml: string, size: number): Promise<{rows: unknown[]; merges: unknown[]}> {
  const bytes = Buffer.from(xml);
  const rows: unknown[] = [];
  const pieces = Array.from({length: Math.ceil(bytes.length / size)}, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  const {merges} = await readXlsxSheet((async function* () { yield* pieces; })(), context, (line) => rows.push([line.row, line.texts(), line.numbers]));
  return {rows, merges};
}

describe("cells read at once", () => {
  test("are what the ordinary reader finds, however the bytes are cut", async () => {
    const quick = sheet(lines);
    // A second space sends each cell and line to the ordinary reader.
    const ordinary = await read(quick.replaceAll("<c r", "<c  r").replaceAll("<row r", "<row  r"), 1 << 20);
    // Two lines hold nothing but empty texts.
    expect(ordinary.rows).toHaveLength(lines.length - 2);
    for (const size of [1, 7, 64, 1 << 20]) {
      expect(await read(quick, size)).toEqual(ordinary);
    }
  });

  test("of a line that is not theirs, of a text that is not there, or outside the sheet end as the ordinary reader says", async () => {
    await expect(read(sheet([['<c r="A2"><v>1</v></c>']]), 99)).rejects.toBeInstanceOf(OutOfOrder);
    await expect(read(sheet([['<c r="A1" t="s"><v>9</v></c>']]), 99)).rejects.toThrow("text 9");
    await expect(read(sheet([['<c r="XFE1"><v>1</v></c>']]), 99)).rejects.toThrow("outside the sheet");
    await expect(read(sheet([[]]).replace("</sheetData>", '<row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'), 99)).rejects.toThrow("1048577");
  });

  test("a formula's text beside numbers, in two-byte and four-byte characters, is whole", async () => {
    const xml = sheet([['<c r="A1"><f>B1&amp;"学"</f><v>12</v></c>', '<c r="B1" t="str"><v>学é𠮷校</v></c>', '<c r="C1"><v>3</v></c>']]);
    for (const size of [1, 2, 3, 5, 1000]) {
      expect((await read(xml, size)).rows).toEqual([[1, ["12", "学é𠮷校", "3"], [0, 2]]]);
    }
  });
});
