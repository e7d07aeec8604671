import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {NativeSpool} from "../../../loaders/formats/cells.js";
import {csvRows} from "../../../loaders/formats/csv_rows.js";
import {openLargeText, type NativeText} from "../../../loaders/formats/large_text.js";
import {Spool} from "../../../loaders/formats/spool.js";
import {cellsOf, dropLines, filledSql, firstSql, isNumberSql, readLines} from "../../../loaders/sql/text_lines.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf} from "./stage.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-text-"));
afterAll(() => rmSync(folder, {recursive: true}));
const {connection} = databaseOf();

/** Row, cells, how far they are filled and the first filled one, of every line; null where the ordinary reader is needed. */
async function read(native: NativeText | NativeSpool): Promise<[number, string[], number, string][] | null> {
  const odd = await readLines(connection(), native);
  if (odd === null) {
    return null;
  }
  const found = await rows<{row: number; p: string[]; filled: number; first: string}>(connection(), `SELECT row, p, CAST(${filledSql()} AS INTEGER) AS filled, ${firstSql()} AS first FROM (SELECT row, ${cellsOf(native)} AS p FROM text_lines) ORDER BY row`);
  await dropLines(connection());
  return found.map(({row, p, filled, first}) => {
    const cells = odd.get(row)?.cells;
    return cells === undefined ? [row, p, filled, first] : [row, [...cells], -1, ""];
  });
}
const path = join(folder, "a.csv");
function text(content: string): NativeText {
  writeFileSync(path, content);
  const native = openLargeText(path, "a.csv")?.book.sheets[0]?.native;
  if (native?.kind !== "text") {
    throw new Error("not native");
  }
  return native;
}

describe("the lines of a text file", () => {
  test.each([
    "a,b\n1,2\n\n\n 1 ,　\n,\n,,\n\n学,🏫\n", "a;b\r\n\r\n1;2\r\n;\r\n3;4", "\na\tb\n1\t2,3\n", 'a,b\n"1","2"\n"",""\n""\n"1,5","x"\n"1",2\n1,"say ""hi"""\n', "a,b\n'1',\\2\nNULL,\\N\n#1,//2\n1,\u001f2\n",
  ])("of %j are the cells that the ordinary reader finds, blank lines in their places", async (content) => {
    const found = await read(text(content));
    const ordinary = [...csvRows("a.csv", content.replace(/^\ufeff/, ""), text(content).delimiter)];
    const blank = (cells: readonly string[]): string[] => (cells.length === 0 ? [""] : [...cells]);
    const lines = content.split(/\r?\n/).length - (content.endsWith("\n") ? 1 : 0);
    const byRow = new Map(ordinary.map(({row, cells}) => [row, blank(cells)]));
    expect(found?.map(([row, cells]) => [row, cells])).toEqual(Array.from({length: lines}, (_, at) => [at + 1, byRow.get(at + 1) ?? [""]]));
  });
  test("are filled up to their last cell that is not blank, and begin with the first such one", async () => {
    expect((await read(text("x,y,z\n1,,\n,2,\n ,　,3\n,,\n\u200b,a,\ufeff\n")))?.slice(1).map(([, , filled, first]) => [filled, first])).toEqual([[1, "1"], [2, "2"], [3, "3"], [0, ""], [2, "a"]]);
  });
  test.each(['a,b\n"1\n2",3\n', 'a,b\n1,"2\n'])("of %j are for the ordinary reader: a cell goes on in the next line", async (content) => {
    expect(await read(text(content))).toBeNull();
  });
  test("with a quote inside a cell are cut as the ordinary reader does", async () => {
    expect((await read(text('a,b\n1,2"3"4\n')))?.[1]?.[1]).toEqual(["1", '2"3"4']);
  });
  test("are as many as the bytes say, or the ordinary reader is needed", async () => {
    expect(await read({...text("a,b\n1,2\n"), lines: 3})).toBeNull();
    expect(await rows(connection(), "SELECT 1 FROM duckdb_tables() WHERE table_name LIKE 'text%'")).toEqual([]);
  });
  test("are refused where the file has changed", async () => {
    const native = text("a,b\n1,2\n");
    writeFileSync(path, "a,b\n1,2\n3,4\n");
    await expect(readLines(connection(), native)).rejects.toMatchObject({code: "changed_while_read"});
    await dropLines(connection());
  });
});

test("the lines of a spool, blank ones that were left out among them, with what of them is a number", async () => {
  const spool = new Spool(join(folder, "cells"), 1e6, 0);
  spool.add(2, ["01", "", "9"], [0, 2]);
  spool.add(3, ["a\nb", "1"], [1]);
  spool.add(5, ['"q",', "!"], []);
  const spooled = spool.end();
  if (!("path" in spooled)) {
    throw new Error("in memory");
  }
  const native: NativeSpool = {kind: "spool", path: spooled.path, lines: 6, filled: 3};
  const odd = await readLines(connection(), native);
  expect([...(odd ?? [])]).toEqual([[3, {row: 3, cells: ["a\nb", "1"], numbers: new Set([1])}]]);
  const found = await rows<{row: number; p: string[]; numbers: boolean[]}>(connection(), `SELECT row, ${cellsOf(native)} AS p, [${[0, 1, 2, 22].map((index) => isNumberSql(native, index)).join(", ")}] AS numbers FROM text_lines WHERE row <> 3 ORDER BY row`);
  await dropLines(connection());
  const none = [false, false, false, false];
  expect(found.map(({row, p, numbers}) => [row, p, numbers])).toEqual([[1, [], none], [2, ["01", "", "9"], [true, false, true, false]], [4, [], none], [5, ['"q",', "!"], none], [6, [], none]]);
  expect(await read({...native, filled: 4})).toBeNull();
});
