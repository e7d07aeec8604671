import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {writeXlsx, type WriteSheet} from "hucre/xlsx";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {prepareScreening, screenBook} from "../../loaders/check.js";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {openFile} from "../../loaders/formats/open.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {gb18030} from "../simulate/gb18030.js";
import {random} from "../simulate/random.js";

const input = join(import.meta.dirname, "..", "input");
const folder = mkdtempSync(join(tmpdir(), "junheng-native-"));
const schools = join(folder, "schools.csv");
beforeAll(() => writeFileSync(schools, "学校代码,学校名称,办学类型\n0100000001,示例一小,小学\n0100000002,示例二小,小学\n3000000003,示例三中,初级中学\n"));
afterAll(() => {
  for (const {close} of desks.values()) {
    close();
  }
  rmSync(folder, {recursive: true});
});

const desks = new Map<string | undefined, {connection: DuckDBConnection; close: () => void}>();

/** A database that has read this register, or none, and nothing else: one for all files, as preparing it takes longer than a small file does. */
async function desk(register: string | undefined): Promise<DuckDBConnection> {
  const known = desks.get(register);
  if (known !== undefined) {
    return known.connection;
  }
  const opened = await openDuckdb(":memory:");
  // Most of a small file's time goes into plans: with the register they are left as they are written, without it they are optimised, as in a load.
  await opened.connection.run(`SET threads = 2; PRAGMA ${register === undefined ? "enable" : "disable"}_optimizer`);
  await prepareScreening(opened.connection, register === undefined ? {} : {schools: register});
  desks.set(register, opened);
  return opened.connection;
}

/** Tables of schema raw → whether they hold anything; scores that are stored wide have tables of their own. */
async function rawTables(connection: DuckDBConnection): Promise<Map<string, boolean>> {
  return new Map((await rows<{name: string; filled: boolean}>(connection, "SELECT table_name AS name, estimated_size > 0 AS filled FROM duckdb_tables() WHERE schema_name = 'raw'")).map(({name, filled}) => [name, filled]));
}

async function clear(connection: DuckDBConnection): Promise<void> {
  const tables = await rawTables(connection);
  const wide = tables.has("exam_lines") ? ["DROP VIEW raw.exam_scores", "DROP TABLE raw.exam_lines", "DROP TABLE raw.exam_columns", "ALTER TABLE raw.exam_records RENAME TO exam_scores"] : [];
  const filled = [...tables].filter(([name, holds]) => holds && name !== "exam_lines" && name !== "exam_columns").map(([name]) => (name === "exam_records" ? "exam_scores" : name));
  await connection.run([...wide, ...filled.map((name) => `DELETE FROM raw.${name} WHERE source_id <> 'register'`)].join("; "));
}

/** Everything that a screening finds: counts, reasons, every record and every reject with its cell, or the refusal. */
async function found(file: string, dataset: string, register: string | undefined, nativeFrom: number): Promise<{wide?: boolean; refused?: string}> {
  const connection = await desk(register);
  try {
    const {book, close} = await openFile(file, {place: basename(file), nativeFrom});
    try {
      return await screenBook(connection, {place: basename(file), book, dataset: findDataset(dataset, "--as", 2), register: null}, {}, async (_, result) => ({
        result,
        records: (await rows<{record: string}>(connection, `SELECT CAST(t AS VARCHAR) AS record FROM raw.${dataset} AS t WHERE source_id <> 'register'`)).map(({record}) => record).sort(),
        rejects: await rows(connection, "SELECT * FROM raw.rejects"),
        evidence: [await rows(connection, "SELECT * FROM raw.school_names"), await rows(connection, "SELECT * FROM raw.total_lines"), await rows(connection, "SELECT * FROM raw.school_references ORDER BY ALL")],
        wide: (await rawTables(connection)).has("exam_lines"),
      }));
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof Failure) {
      return {refused: `${error.toString()} ${error.code}`};
    }
    throw error;
  } finally {
    await clear(connection);
  }
}

interface Both {
  /** What each reader found, but for how it is stored. */
  native: unknown;
  ordinary: unknown;
  /** DuckDB read it and stored it wide. */
  wide: boolean;
}

async function both(file: string, dataset: string, register?: string): Promise<Both> {
  const {wide = false, ...native} = await found(file, dataset, register, 0);
  const {wide: _, ...ordinary} = await found(file, dataset, register, Infinity);
  return {native, ordinary, wide};
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("what DuckDB reads itself is what the ordinary reader reads", () => {
  // The large ones of chem97 are held against their keys, read by either, in messy.test.ts.
  test("every committed text file, as every dataset that it may be", async () => {
    const files = readdirSync(input, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile() && /\.(csv|tsv|txt)$/.test(entry.name) && !/chem97|key/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(25);
    const datasets: [RegExp, string][] = [[/rates/, "rates"], [/enrolment/, "enrolment"], [/resources/, "resources"], [/schools/, "schools"], [/memberships/, "memberships"], [/chem97.*key/, "schools"], [/chem97|odd_names|header_only|no_school|exam/, "exam_scores"]];
    for (const file of files) {
      const {native, ordinary} = await both(file, datasets.find(([pattern]) => pattern.test(file))?.[1] ?? "rates", /messy/.test(file) ? join(input, "messy", "schools_master.gbk.csv") : undefined);
      expect(native, file).toEqual(ordinary);
    }
  }, 120_000);

  const header = "学校代码,考号,姓名,语文,数学,英语\n";
  const line = (i: number): string => `3000000003,2013${String(i).padStart(4, "0")},王${i},${i % 101},${(i * 7) % 101}.5,60\n`;
  const lines = (n: number): string => Array.from({length: n}, (_, i) => line(i)).join("");

  test.each((<[string, string | Uint8Array][]>[
    ["clean lines", header + lines(20)],
    ["no line break at the end", header + lines(3).trimEnd()],
    ["CR LF", (header + lines(5)).replaceAll("\n", "\r\n")],
    ["CR alone, and line ends of two kinds", (header + lines(5)).replace("\n", "\r")],
    ["some lines in CR LF", header + lines(3) + lines(3).replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${header}${lines(5)}`],
    ["GB18030", gb18030(header + lines(5))],
    ["blank lines at the start, inside and at the end", `\n\n${header}\n${line(1)}\n\n${line(2)}\n\n\n`],
    ["blank lines in CR LF", `${header}\n${line(1)}\n\n${line(2)}\n`.replaceAll("\n", "\r\n")],
    ["lines of blanks only", `${header}  \n\u3000\n\t\n,,,,,\n, ,,,,\n${line(1)}`],
    ["title lines", `2013年成绩表,,,,,\n单位：分\n${header}${lines(3)}`],
    ["total lines, repeated headers and notes", `${header}${line(1)}合计,,,1,2,3\n 小 计 ,,,1,2,3\n${header}${line(2)}注：缺考按0分\n备注,1\n说明\n数据来源：教育局\n`],
    ["a number first in line and 合计 in it", `序号,${header}1,${line(1)}合计,${line(2)}注1,${line(3)}单位,${line(4)}`],
    ["too few and too many cells", `${header}${line(1)}3000000003,1,x\n3000000003,2,x,1,2,3,4\n3000000003,3,x,1,2,3,,,\n3000000003\n`],
    ["bad cells", `${header}3000000003,1,x,8O,-1,101\n3000000003,2,x,１００,缺考,作弊\n3000000003,3,x,,nan,1e2\n3000000003,4,x,5.,.5,1_0\n3000000003,5,x, 5,5 ,+5\n3000000003,6,x,100.000,99.9999,0100\n3000000003,7,x,100.001,inf,00000\n`],
    ["schools by name, unknown, and damaged", `${header}示例三中,1,x,1,2,3\n示例 三中,2,x,1,2,3\n无此校,3,x,1,2,3\n,4,x,1,2,3\n100000001,5,x,1,2,3\n3.00E+09,6,x,1,2,3\n`],
    ["totals in the column of ids, subtotals before another column, signatures", `序号,学校代码,考号,语文\n1,3000000003,1,80\n,3000000003,平均分,80\n城区小计,3000000003,2,80\n校长（签字）：,3000000003,3,80\n其中：女生,3000000003,4,70\n3,3000000003,参考人数,1\n`],
    ["pupils: blank, damaged, full width", `${header}3000000003,,x,1,2,3\n3000000003,2.01E+10,x,1,2,3\n3000000003,２,x,1,2,3\n3000000003, 3 ,x,1,2,3\n3000000003,a-b,x,1,2,3\n`],
    ["repeated keys: exact, conflicting, one side in full width, one side rejected", `${header}${line(1)}${line(1)}${line(2)}3000000003,20130002,y,1,2,3\n${line(3)}3000000003,２０130003,y,3,21.5,60\n${line(4)}3000000003,20130004,y,缺考,8O,60\n${line(5)}无此校,20130005,y,1,2,3\n${line(6)}3000000003,20130006,y,1,2,3,4,5\n`],
    ["quotes: all cells, some, doubled, inside", `${header}"3000000003","1","王","1","2","3"\n3000000003,2,"王,三",1,2,3\n3000000003,3,"王""三",1,2,3\n3000000003,4,5" x,1,2,3\n"3000000003",5,王,"1","2","8O"\n"3000000003","6","a"b,"1","2","3"\n`],
    ["a quoted line break", `${header}${line(1)}3000000003,2,"王\n三",1,2,3\n${line(3)}`],
    ["a quoted line break in the header", `学校代码,考号,姓名,"语文\n",数学,英语\n${lines(3)}`],
    ["a quote that is never closed", `${header}${line(1)}3000000003,2,"王,1,2,3\n${line(3)}`],
    ["semicolons", (header + lines(4)).replaceAll(",", ";")],
    ["tabs", (header + lines(4)).replaceAll(",", "\t")],
    ["bars", (header + lines(4)).replaceAll(",", "|")],
    ["an exam, year and grade in every line", `考试代码,年级,年份,${header}${Array.from({length: 6}, (_, i) => `e${i % 2},初三,${i === 4 ? "２０１３" : i === 5 ? "13" : 2013},${line(Math.floor(i / 2))}`).join("")}`],
    ["an absence column", `${header.replace("语文", "语文,缺考")}${Array.from({length: 4}, (_, i) => `3000000003,${i},x,5,${i % 2},6,7\n`).join("")}`],
    ["an absence column of one subject", `学校代码,考号,语文,数学,数学缺考\n3000000003,1,5,0,是\n3000000003,2,5,0,否\n3000000003,3,5,6,也许\n无此校,4,5,6,是\n`],
    ["full marks in the header and as a column", `学校代码,考号,满分,语文(120分),数学\n3000000003,1,50,110,51\n3000000003,2,150,121,140\n`],
    ["full marks in the header", `学校代码,考号,语文(120分),数学\n3000000003,1,110,101\n3000000003,2,121,100\n`],
    ["a line of full marks below the header", `学校代码,考号,语文,数学\n满分,,120,100\n3000000003,1,110,101\n3000000003,2,121,100\n3000000003,3,缺考,60\n`],
    ["a line of full marks below pupils, and one that contradicts", `学校代码,考号,语文,数学\n3000000003,1,90,60\n满分,,120,100\n3000000003,2,80,100\n`],
    ["the long form", `学校代码,考号,科目,原始分\n3000000003,1,语文,50\n3000000003,1,数学,8O\n3000000003,1,语文,50\n3000000003,1,外国语,50\n`],
    ["names beside codes", `学校代码,学校名称,考号,语文,数学\n3000000003,示例三中,1,5,6\n3000000003, 三中 ,2,8O,6\n0100000001,示例一小,3,5,6\n0100000001,,4,5,6\n0100000001,示例一小,3,5,6\n无此校,无此校,5,5,6\n`],
    ["two ids of one pupil", `学校代码,学校名称,考号,学籍号,语文\n3000000003,示例三中,1,a,5\n3000000003,示例三中,2,,5\n`],
    ["headers in English, and again", `school,pupil_id,姓名,语文,数学\nschool,pupil_id,姓名,语文,数学\n3000000003,1,x,1,2\n`],
    ["NUL, and other control bytes", `${header}${line(1)}3000000003,2,\u0001\u0002,1,2,3\n`],
    ["NUL", `${header}3000000003,2,\0,1,2,3\n`],
    ["bytes that are no text", Buffer.concat([Buffer.from(header + line(1)), Buffer.of(0xff, 0xfe, 0xff), Buffer.from(line(2))])],
    ["a long line", `${header}3000000003,1,${"x".repeat(300_000)},1,2,3\n${line(2)}`],
    ["a header only", header],
    ["no header", lines(3)],
  ]).map((each, index) => [...each, index] as const))("%s", async (name, content, index) => {
    const path = written("case.csv", content);
    // Without a register a school is whatever is written: the same for most of these.
    for (const register of index % 4 === 0 || /school|names/.test(name) ? [schools, undefined] : [schools]) {
      const {native, ordinary} = await both(path, "exam_scores", register);
      expect(native).toEqual(ordinary);
    }
  });

  test("a clean wide file is stored wide, and a long one is not", async () => {
    expect((await both(written("wide.csv", header + lines(20)), "exam_scores", schools)).wide).toBe(true);
    expect((await both(written("long.csv", "学校代码,考号,科目,原始分\n3000000003,1,语文,50\n"), "exam_scores", schools)).wide).toBe(false);
  });

  test("many lines, in several pieces and threads, keep their numbers", async () => {
    const dice = random("native");
    const bad = ["8O", "缺考", "-1", "105", "", "１００", "作弊", "nan", " 7", "5.", '"5"'];
    let text = header;
    for (let i = 0; i < 20_000; i++) {
      const cells = [dice.pick(["3000000003", "示例一小", "0100000002", "3000000003"]), `2013${dice.uniform() < 0.001 ? 1 : i}`, `王${i}${"x".repeat(dice.whole(0, 90))}`, ...[1, 2, 3].map(() => (dice.uniform() < 0.05 ? dice.pick(bad) : String(dice.whole(0, 100))))];
      text += dice.uniform() < 0.002 ? "\n" : `${cells.join(",")}\n`;
    }
    await (await desk(schools)).run("PRAGMA enable_optimizer");
    const {native, ordinary, wide} = await both(written("many.csv", gb18030(text)), "exam_scores", schools);
    await (await desk(schools)).run("PRAGMA disable_optimizer");
    expect(wide).toBe(true);
    expect(native).toMatchObject({result: {rows: 60_000}});
    expect(native).toEqual(ordinary);
  }, 120_000);

  test.each(Array.from({length: 16}, (_, i) => i))("seeded changes of bytes, %d", async (seed) => {
    const dice = random(`native ${seed}`);
    const pieces = [",", "\n", "\r\n", '"', "\n\n", "合计", "缺考", "，", " ", "０", "3000000003", "\t", "'", "\u00a0", "1.5", ";", "20130003", header];
    let text = (dice.uniform() < 0.3 ? (each: string) => each.replaceAll("\n", "\r\n") : (each: string) => each)(header + lines(30));
    for (let n = dice.whole(1, 8); n > 0; n--) {
      const at = dice.whole(0, text.length);
      text = text.slice(0, at) + (dice.uniform() < 0.7 ? dice.pick(pieces) : "") + text.slice(at + (dice.uniform() < 0.5 ? dice.whole(0, 12) : 0));
    }
    const path = written("seeded.csv", dice.uniform() < 0.3 ? gb18030(text.replaceAll("\u00a0", "")) : text);
    const {native, ordinary} = await both(path, "exam_scores", dice.uniform() < 0.5 ? schools : undefined);
    expect(native).toEqual(ordinary);
  });
});

describe("what DuckDB reads itself of a workbook is what the ordinary reader reads", () => {
  const header = ["学校", "考号", "语文", "数学\n(120分)"];
  const clean = Array.from({length: 12}, (_, i) => ["示例三中", `2013${i}`, i, 100.5 + i]);
  const merges = [{startRow: 1, startCol: 0, endRow: 3, endCol: 0}];
  const percents = {cells: new Map([["1,3", {value: 0.875, style: {numFmt: "0.0%"}}], ["2,2", {value: 3.5, style: {numFmt: '0.0"万"'}}]])};
  const page = (lines: (string | number | null)[][], more = {}) => [{name: "成绩", rows: [header, ...lines], ...more}];

  test.each([
    ["clean lines", true, page(clean)],
    ["schools by code as text and as number, by name, by alias, unknown, and none", true, page([["3000000003", "1", 1, 2], [3000000003, "2", 1, 2], ["示例三中", "3", 1, 2], [100000001, "4", 1, 2], ["无此校", "5", 1, 2], [null, "6", 1, 2], ["示例 三中", "7", 1, 2]])],
    ["ids that are numbers", true, page([...clean, ["示例三中", 20139, 1, 2], ["示例三中", 20138, 1, 2]])],
    ["titles, blank lines, blank cells at the end, numbers as text", true, [{name: "成绩", rows: [["2013年成绩表"], [], header, ...clean.slice(0, 2), [], [], ["示例三中", "1", 5], ["示例三中", "2", null, 5], ["示例三中", "3"], ["示例三中", "4", " 5 ", "１００"], ["示例三中"], [], ["合计", null, 6, 7], ["注：缺考按0分"], ["示例三中", "5", "缺考", "8O"]]}]],
    ["control characters and line breaks in cells", true, page([...clean, ["示例\n三中", "a", 1, 2], ["示例三中", "b\tc", 1, 2], ["示例三中", "d\u0085", 1, 2], ["示例三中", "!", 1, "2\n"], ['"示例三中"', '"e"', 1, 2], ["3000000003", "f", "x_x001F_y", "_x001E_"]])],
    ["repeated keys", true, page([...clean, clean[3] ?? [], ["3000000003", "20134", 4, 90], ["3000000003", "２０１３5", 5, 105.5]])],
    ["number formats", true, page(clean, percents)],
    ["schools merged over several lines", false, page([["示例三中", "1", 1, 2], [null, "2", 1, 2], [null, "3", 1, 2], ["0100000001", "4", 1, 2]], {merges})],
    ["several sheets", false, [...page(clean.slice(0, 5)), {name: "说明", rows: [["填写说明"], ["无"]]}, {name: "成绩2", rows: [header, ...clean.slice(4)]}]],
  ] as const)("%s", async (name, isWide, sheets) => {
    const path = written("book.xlsx", await writeXlsx({sheets: sheets as unknown as WriteSheet[]}));
    for (const register of /by code|ids/.test(name) ? [schools, undefined] : [schools]) {
      const {native, ordinary, wide} = await both(path, "exam_scores", register);
      expect(native).toEqual(ordinary);
      expect(wide).toBe(isWide);
    }
  });

  test("figures with their units and percentages", async () => {
    const lines = [["学校代码", "年份", "在校生数", "巩固率"], ["3000000003", 2013, 540, 0.875], ["0100000001", 2013, 3.5, 0.9], ["合计", null, 543.5, null]];
    const path = written("figures.xlsx", await writeXlsx({sheets: [{name: "表", rows: lines, ...percents}]}));
    for (const dataset of ["enrolment", "indicator_values"]) {
      const {native, ordinary} = await both(path, dataset, schools);
      expect(native).toEqual(ordinary);
    }
  });
});

test("nothing is left in the temporary folder", async () => {
  await both(written("left.csv", gb18030("学校代码,考号,语文\n3000000003,1,5\n")), "exam_scores");
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`junheng-text-${process.pid}-`))).toEqual([]);
});

test("the file that is screened stays as it was", async () => {
  const path = written("same.csv", "学校代码,考号,语文\n3000000003,1,5\n");
  const before = readFileSync(path);
  await both(path, "exam_scores");
  expect(readFileSync(path).equals(before)).toBe(true);
});
