import {describe, expect, test} from "vitest";
import {readXlsx} from "../../../loaders/formats/read_xlsx.js";
import {Spool} from "../../../loaders/formats/spool.js";
import {spooledRows} from "../../../loaders/formats/spooled_rows.js";
import {TooLarge} from "../../../loaders/formats/unpack.js";
import {zipOf, type Packed} from "./zip_of.js";

const relations = (...targets: [string, string, string][]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const parts = (sheets: string[], more: Record<string, string> = {}): Packed[] => Object.entries({
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "_rels/.rels": relations(["r1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook ${main}><sheets>${sheets.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join("")}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(...sheets.map((_, i): [string, string, string] => [`r${i + 1}`, "worksheet", `s${i + 1}.xml`]), ["r98", "styles", "styles.xml"], ["r99", "sharedStrings", "t.xml"]),
  "xl/styles.xml": `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  "xl/t.xml": `<sst ${main}><si><t>学校</t></si><si><t>0012</t></si></sst>`,
  ...Object.fromEntries(sheets.map((rows, i) => [`xl/s${i + 1}.xml`, `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`])), ...more,
}).map(([name, content]) => ({name, content: Buffer.from(content)}));
const limits = {most: 1e6, texts: 1e6};
const read = async (files: Packed[], given = limits) => (await readXlsx(zipOf(files), new Spool("none", 1e6, 1e6), given)).map(({spooled, ...told}) => ({...told, rows: [...spooledRows(spooled)].map(({row, cells, numbers}) => [row, [...cells], [...(numbers ?? [])]])}));
const first = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.9373</v></c></row>';
const third = '<row r="3"><c r="A3" t="s"><v>1</v></c></row>';

describe("a workbook", () => {
  test("is its sheets in their order, with lines and cells where they stand", async () => {
    expect((await read(parts([first + third, "", third]))).map(({name, lines, filled, rows}) => [name, lines, filled, rows])).toEqual([
      ["表1", 3, 2, [[1, ["学校", "93.73%"], [1]], [2, [], []], [3, ["0012"], []]]], ["表2", 0, 0, []], ["表3", 3, 1, [[1, [], []], [2, [], []], [3, ["0012"], []]]],
    ]);
  });
  test("whose lines are out of order is the same, its sheets read anew from the first", async () => {
    const [one, other] = [await read(parts([first, first + third])), await read(parts([first, third + first]))];
    expect(other.map(({rows}) => rows)).toEqual(one.map(({rows}) => rows));
  });
  test("without texts and styles has plain numbers", async () => {
    const files = parts(['<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>']).filter(({name}) => !/styles|t\.xml$/.test(name));
    expect((await read(files))[0]?.rows).toEqual([[1, ["0.5"], [0]]]);
  });
  test("that says it unpacks to more than is allowed, or does so, or has too many texts, is too large", async () => {
    await expect(read(parts([first]), {...limits, most: 100})).rejects.toBeInstanceOf(TooLarge);
    await expect(read(parts([first]), {...limits, texts: 5})).rejects.toBeInstanceOf(TooLarge);
    await expect(read(parts([first]).map((file) => (file.name === "xl/s1.xml" ? {...file, said: {unpacked: 9}} : file)))).rejects.toBeInstanceOf(TooLarge);
  });
  test("that is cut short, without its parts or no XML is damaged", async () => {
    await expect(readXlsx(zipOf(parts([first])).subarray(0, 500), new Spool("none", 1e6, 1e6), limits)).rejects.toThrow("it is cut short");
    await expect(read(parts([first]).filter(({name}) => name !== "xl/s1.xml"))).rejects.toThrow("its part xl/s1.xml is missing");
    await expect(read(parts([first], {"xl/s1.xml": "<worksheet>"}))).rejects.toThrow("too early");
  });
});
