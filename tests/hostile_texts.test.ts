import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {checkFile, screenFile} from "../loaders/check.js";
import {openFile} from "../loaders/formats/open.js";
import {findDataset} from "../loaders/datasets/datasets.js";
import {rejectsCsv} from "../loaders/rejects_csv.js";
import {reviewWorkbook} from "../loaders/workbooks/review_workbook.js";
import {templateWorkbook} from "../loaders/workbooks/template_workbook.js";
import {rows} from "../src/duckdb.js";
import {toCsv} from "../src/publish/csv.js";
import {hostileTexts} from "./hostile_texts.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-hostile-"));
afterAll(() => rmSync(folder, {recursive: true}));

const id = (i: number): string => `01000000${String(i).padStart(2, "0")}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const path = join(folder, "schools.csv");
writeFileSync(path, `学校代码,学校名称,办学类型\n${hostileTexts.map((text, i) => `${id(i)},${quoted(text)},小学\n`).join("")}`);
/** Names are read without the blanks around them. */
const kept = hostileTexts.map((text) => text.trim());

/** Every cell as a reader of that file sees it. */
async function cellsOf(name: string, bytes: Uint8Array | string): Promise<string[]> {
  writeFileSync(join(folder, name), bytes);
  const {book, close} = await openFile(join(folder, name));
  const cells = book.sheets.flatMap((sheet) => [...sheet.rows()].flatMap(({cells: texts}) => texts));
  close();
  return cells;
}

/** Cells of a workbook that a spreadsheet would compute. */
async function formulas(bytes: Uint8Array): Promise<unknown[]> {
  return (await readXlsx(bytes, {readStyles: true})).sheets.flatMap((sheet) => [...(sheet.cells ?? new Map()).values()]).filter((cell) => cell.formula !== undefined || cell.type === "formula");
}

async function names(file: string): Promise<string[]> {
  let found: {school_name: string}[] = [];
  await screenFile(file, "schools", {}, async (connection) => {
    found = await rows(connection, "SELECT school_name FROM raw.schools ORDER BY school_id");
  });
  return found.map(({school_name: name}) => name);
}

describe("a hostile text stays a text", () => {
  test("in the warehouse", async () => {
    expect(await names(path)).toEqual(kept);
  });

  test.each([["the release's CSV", () => toCsv([{name: "id", type: "utf8", values: hostileTexts.map((_, i) => id(i))}, {name: "name", type: "utf8", values: [...hostileTexts]}])],
    ["the CSV of rejects", () => rejectsCsv(findDataset("exam_scores", "test"), hostileTexts.map((value, i) => ({sheet: "s", row: i, col: "A", field: "f", value, outcome: "reject" as const, reason: "unreadable_score", near: null, shared: false})))],
  ])("in %s: nothing begins a formula, and behind an apostrophe the text is whole", async (_, write) => {
    const cells = await cellsOf("written.csv", write());
    expect(cells.filter((text) => /^[\s\u3000]*[=+\-@＝＋－＠|%]/.test(text))).toEqual([]);
    for (const text of hostileTexts) {
      expect(cells.map((cell) => cell.replace(/^'/, "")).includes(text) || cells.includes(text), JSON.stringify(text.slice(0, 40))).toBe(true);
    }
  });

  test("in a 核对单, which loads as the file that it is of", async () => {
    const bytes = await reviewWorkbook(await checkFile(path, "schools"));
    expect(await formulas(bytes)).toEqual([]);
    writeFileSync(join(folder, "review.xlsx"), bytes);
    expect(await names(join(folder, "review.xlsx"))).toEqual(kept);
  });

  test("in a template", async () => {
    const schools = kept.map((name, i) => ({school_id: id(i), school_name: name, school_type: "primary", urban_rural: null, region: name, aliases: null}));
    const bytes = await templateWorkbook(findDataset("schools", "test"), {schools, year: 2013});
    expect(await formulas(bytes)).toEqual([]);
    expect(await cellsOf("template.xlsx", bytes)).toEqual(expect.arrayContaining([...kept]));
  });
});
