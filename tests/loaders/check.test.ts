import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {checkFile, type Checked} from "../../loaders/check.js";
import {bureauSchema, type Source} from "../../src/workspace.js";
import {csvRows} from "../../loaders/formats/csv_rows.js";
import {rows} from "../../src/duckdb.js";
import {readAtDesk, screenAtDesk} from "./desk.js";

const folder = join(import.meta.dirname, "..", "input", "messy");
const file = (name: string): string => join(folder, name);
const manifest = JSON.parse(readFileSync(file("manifest.json"), "utf8")) as {files: Record<string, {lines_total: number; outcomes: Record<string, number>; reasons: Record<string, number>}>};

const temporary = mkdtempSync(join(tmpdir(), "junheng-check-"));
afterAll(() => rmSync(temporary, {recursive: true}));

function scratch(text: string): string {
  const path = join(mkdtempSync(join(temporary, "f-")), "file.csv");
  writeFileSync(path, text);
  return path;
}

const found = new Map<string, Promise<Checked>>();

/** A large file is checked once, whatever is asked of it. */
async function checked(name: string): Promise<Checked> {
  const known = found.get(name) ?? checkFile(file(name), "exam_scores", {schools: file("schools_master.gbk.csv")});
  found.set(name, known);
  return known;
}

function expected(name: string): {rows: number; accepted: number; missing: number; rejected: number; skipped: number; reasons: Record<string, number>} {
  const {lines_total, outcomes, reasons} = manifest.files[name] ?? {lines_total: 0, outcomes: {}, reasons: {}};
  return {
    rows: lines_total, accepted: outcomes.accept ?? 0, missing: outcomes.accept_missing ?? 0, rejected: outcomes.reject ?? 0, skipped: outcomes.skip ?? 0,
    reasons: Object.fromEntries(Object.entries(reasons).filter(([code]) => !code.startsWith("accept:"))),
  };
}

function keyOf(name: string): Record<string, string>[] {
  const [header, ...lines] = [...csvRows(name, readFileSync(file(name), "utf8").replace(/^\ufeff/, ""), ",")].map(({cells}) => cells);
  return lines.map((cells) => Object.fromEntries((header ?? []).map((title, i) => [title, cells[i] ?? ""])));
}

describe("the messy files of chem97", () => {
  test.each(["chem97_clean.gbk.csv", "chem97_dirty.gbk.csv"])("%s reconciles with the manifest, reason by reason", async (name) => {
    const {result} = await checked(name);
    expect(result).toEqual({file: name, dataset: "exam_scores", encoding: "gb18030", ...expected(name), unused: ["A 学区", "E 性别", "F 年龄(月)"].map((column) => ({sheet: "", letter: column.slice(0, 1), header: column.slice(2), near: null, group: null})), left_sheets: [], sheet_schools: [], aliases: []});
  });

  test("odd names stay text, and a quoted line break keeps physical line numbers", async () => {
    const scores = await screenAtDesk(file("odd_names.utf8.csv"), "exam_scores", {}, async (connection, result) => {
      expect(result).toMatchObject({rows: 10, accepted: 10, rejected: 0, encoding: "utf-8"});
      return rows<{row: number; school_id: string; pupil_id: string; score: number}>(connection, "SELECT row, school_id, pupil_id, CAST(score AS DOUBLE) AS score FROM raw.exam_scores ORDER BY row");
    });
    expect(scores.map(({school_id, pupil_id, score}) => [school_id, pupil_id, score])).toEqual(keyOf("odd_names.utf8.csv.key.csv").map(({school, student, score}) => [school, student, Number(score)]));
    expect(scores.map(({row}) => row)).toEqual([2, 3, 4, 5, 6, 7, 9, 10, 11, 12]);
  });

  test("a file with a header only is accepted with no rows", async () => {
    const {result} = await checkFile(file("header_only.gbk.csv"), "exam_scores", {schools: file("schools_master.gbk.csv")});
    expect(result).toMatchObject({rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0, reasons: {}});
  });

  test("reads what sources.yaml declares of the file, and wants what a load wants", async () => {
    const declared = {id: "exam", year: 2013, constants: {exam_id: "e", kind: "中考", stage: "初中", full_mark: 120}, columns: {}, items: [{header: "卷", item: "maths"}]} as unknown as Source;
    const lines = "学校代码,考号,卷\n0100000001,1,118\n";
    expect((await readAtDesk(scratch(lines), "exam_scores", {declared})).result).toMatchObject({source: "exam", accepted: 1, rejected: 0});
    await expect(readAtDesk(scratch(lines), "exam_scores", {declared: {...declared, constants: {}}})).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining("exam_id")});
  });

  test("says which columns and sheets were not read, and what they may have been called", async () => {
    const {result} = await readAtDesk(scratch("学校代码,学校名称,考号,语文,班次,姓名\n0100000001,一小,1,90,3,x\n"), "exam_scores");
    expect(result).toMatchObject({unused: [{sheet: "", letter: "E", header: "班次", near: null}, {sheet: "", letter: "F", header: "姓名", near: null}], left_sheets: []});
  });

  test("a column of scores that is nearly called like a subject is refused; places in an order, words and dates are not", async () => {
    await expect(readAtDesk(scratch("学校代码,考号,语纹,数学\n0100000001,1,90,80\n"), "exam_scores")).rejects.toMatchObject({code: "unknown_header", place: expect.stringContaining("column C"), repair: expect.stringContaining("语文")});
    for (const [header, meant] of [["化学(笔试)", "chemistry"], ["化学（六十分）", "chemistry"], ["化", "chemistry"], ["道德与法治卷", "politics"], ["化学 › 得分率", "chemistry"]] as const) {
      await expect(readAtDesk(scratch(`学校代码,考号,${header},数学\n0100000001,1,９0,80\n`), "exam_scores")).rejects.toMatchObject({code: "unknown_header", place: expect.stringContaining("column C"), repair: expect.stringContaining(meant)});
    }
    const {result} = await readAtDesk(scratch("学校代码,考号,数学,生日,语种\n0100000001,1,80,20100301,英\n"), "exam_scores");
    expect(result.unused.map(({header, near}) => [header, near])).toEqual([["生日", "生物"], ["语种", "语文"]]);
  });

  test("a bureau's own subject is known, and meant where a column is called nearly like it", async () => {
    const workspace = {headers: {}, bureau: bureauSchema.parse({id: "test", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["junior"], defaultStage: "junior", standard: "2017", subjects: [{id: "labour", zh: "劳动", en: "Labour"}]})};
    expect((await readAtDesk(scratch("学校代码,考号,劳动,数学\n0100000001,1,90,80\n"), "exam_scores", {workspace})).result).toMatchObject({accepted: 2, unused: []});
    await expect(readAtDesk(scratch("学校代码,考号,劳动(实践),数学\n0100000001,1,90,80\n"), "exam_scores", {workspace})).rejects.toMatchObject({code: "unknown_header", repair: expect.stringMatching(/劳动.*labour.*bureau\.yaml/)});
  });

  test("a file without a school column is refused, naming what is accepted", async () => {
    await expect(checkFile(file("no_school_column.csv"), "exam_scores")).rejects.toMatchObject({code: "missing_header", exit: 1, message: expect.stringContaining("学校代码")});
  });

  test("without a register schools are not looked up", async () => {
    const {result} = await readAtDesk(file("chem97_dirty.gbk.csv"), "exam_scores");
    expect(result.reasons["reject:unknown_school"]).toBeUndefined();
    expect(result.accepted).toBeGreaterThan(expected("chem97_dirty.gbk.csv").accepted);
  });

  test("every reject names its cell", async () => {
    const {rejects} = await checked("chem97_dirty.gbk.csv");
    expect(rejects.find(({row}) => row === 35)).toEqual({sheet: "", row: 35, col: "I", field: "score", value: "-1", outcome: "reject", reason: "out_of_range", near: null, shared: false});
    expect(rejects.filter(({outcome}) => outcome === "reject")).toHaveLength(1098);
  });
});

describe("the call", () => {
  test("an unknown dataset is a wrong call, with the nearest name", async () => {
    await expect(checkFile(file("header_only.gbk.csv"), "exam_score")).rejects.toMatchObject({code: "unknown_dataset", exit: 2, repair: expect.stringContaining("exam_scores")});
  });
  test("a missing file is named", async () => {
    await expect(checkFile(file("no_such.csv"), "exam_scores")).rejects.toMatchObject({code: "missing_file", place: "no_such.csv"});
  });
});
