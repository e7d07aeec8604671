import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {readTable, skippedLines} from "../../../../src/commands/table/read_table.js";
import {openDuckdb, rows} from "../../../../src/duckdb.js";
import {run} from "../../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-table-"));
afterAll(() => rmSync(folder, {recursive: true}));

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function read(path: string, wanted: string[], from?: string): Promise<{measured: unknown[]; skipped: unknown[]; second: string}> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const {skipped, place} = await readTable(connection, path, wanted, from);
    return {measured: await rows(connection, "FROM measured"), skipped: [...skipped], second: place(wanted[0] ?? "", 2)};
  } finally {
    close();
  }
}

describe("readTable", () => {
  test("totals and a header on a new page are no records, and are told with their lines", async () => {
    const path = written("totals.csv", "某县图书\n学校,x\n一中,1\n小　计,1\n学校,x\n二中,2\n\n合计：,3\n全县平均,1.5\n");
    const {measured, skipped, second} = await read(path, ["x"]);
    expect(measured).toEqual([{x: "1"}, {x: "2"}]);
    expect(skipped).toEqual([{row: 4, reason: "total_line"}, {row: 5, reason: "repeated_header"}, {row: 8, reason: "total_line"}, {row: 9, reason: "total_line"}]);
    expect(skippedLines(skipped as never)).toBe("skipped, line by line: 合计行 total lines: 4, 8, 9; 重复表头 repeated headers: 5");
    expect(second).toBe("totals.csv › B6");
  });
  test("the official worked example with its 合计 line has the official CV, and the command says which line it left out", async () => {
    const path = written("official.csv", `学校,生均图书,在校生\n${[[279, 45], [137, 37], [935, 89], [160, 76], [402, 55]].map(([books = 0, pupils = 1], i) => `学校${i + 1},${books / pupils},${pupils}\n`).join("")}合计,6.33,302\n`);
    const {stdout, stderr} = await run("measure", path, "--value", "生均图书", "--weight", "在校生", "--json");
    const [result] = JSON.parse(stdout) as {n: number; cv_weighted: number; skipped_lines: number}[];
    expect(result).toMatchObject({n: 5, skipped_lines: 1, cv_weighted: expect.closeTo(0.51525663, 9)});
    expect(stderr).toContain("total lines: 7");
  });
  test("a column that is there twice is refused where it is wanted, with both cells", async () => {
    const path = written("twice.csv", "x,y,x\n1,2,3\n");
    await expect(read(path, ["x"])).rejects.toMatchObject({code: "ambiguous_header", place: "twice.csv › A1, C1"});
    expect((await read(path, ["y"])).measured).toEqual([{y: "2"}]);
  });
  test("of several sheets with the columns one has to be named; one alone, or the only one that is not hidden, is read", async () => {
    const sheet = (name: string, header: string, value: number) => ({name, rows: [["学校", header], ["一中", value]]});
    const path = written("sheets.xlsx", await writeXlsx({sheets: [sheet("说明", "z", 0), sheet("小学", "x", 1), sheet("初中", "x", 2)]}));
    await expect(read(path, ["x"])).rejects.toMatchObject({code: "several_tables", message: "2 sheets have these columns: 小学, 初中", repair: expect.stringContaining("--from 小学")});
    expect((await read(path, ["x"], "初中")).measured).toEqual([{x: "2"}]);
    expect((await read(path, ["z"])).measured).toEqual([{z: "0"}]);
    await expect(read(path, ["x"], "高中")).rejects.toMatchObject({code: "unknown_sheet", repair: "use one of 说明, 小学, 初中"});
    await expect(read(path, ["w"])).rejects.toMatchObject({code: "unknown_column"});
  });
});
