import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {checkFile, screenFile} from "../../loaders/check.js";
import {csvRows} from "../../loaders/formats/csv_rows.js";
import {loadSources} from "../../loaders/load.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {workspaceFolder} from "./workspace_folder.js";

const folder = join(import.meta.dirname, "..", "input", "messy");
const made: string[] = [];
afterAll(() => made.forEach((dir) => rmSync(dir, {recursive: true, force: true})));

function table(name: string, encoding = "utf-8"): Record<string, string>[] {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, name)));
  const [header, ...lines] = [...csvRows(name, text, ",")].map(({cells}) => cells);
  return lines.map((cells) => Object.fromEntries((header ?? []).map((title, i) => [title, cells[i] ?? ""])));
}

const answers = `
  SELECT row, CASE status WHEN 'normal' THEN concat_ws('|', 'accept', school_id, pupil_id, CAST(score AS DOUBLE)) WHEN 'cheat' THEN 'accept_missing|disqualified' ELSE concat_ws('|', 'accept_missing|absent', school_id, pupil_id) END AS answer FROM raw.exam_scores
  UNION ALL SELECT row, outcome || '|' || reason FROM raw.rejects WHERE source_id = 'exam' OR source_id = 'check' ORDER BY row`;

/** What a key file says of each physical line. */
const keyOf = (name: string): {row: number; answer: string}[] => table(name).map(({file_line, outcome, reason, school, student, score}) => ({
  row: Number(file_line), answer: outcome === "accept" ? `accept|${school}|${student}|${Number(score)}.0` : outcome === "accept_missing" && reason === "absent" ? `accept_missing|absent|${school}|${student}` : `${outcome}|${reason}`,
}));

/** The key of the clean file is what it says itself. */
const cleanKey = (): {row: number; answer: string}[] => table("chem97_clean.gbk.csv", "gb18030").map((line, i) => ({row: i + 2, answer: `accept|${line["学校代码"]}|${line["学号"]}|${Number(line["成绩"])}.0`}));

const oddRegister = (): string => `学校代码,学校名称,办学类型\n${table("odd_names.utf8.csv").map((line) => `${line["学校代码"]},"${(line["学校"] ?? "").replaceAll('"', '""')}",初级中学\n`).join("")}`;

async function loaded(name: string, nativeFrom: number): Promise<{row: number; answer: string}[]> {
  const odd = name.startsWith("odd");
  const workspace = workspaceFolder({"schools.csv": odd ? oddRegister() : readFileSync(join(folder, "schools_master.gbk.csv")), "exam.csv": readFileSync(join(folder, name))}, [
    {id: "schools", dataset: "schools", ...(odd ? {} : {constants: {school_type: "初级中学"}})},
    {id: "exam", dataset: "exam_scores", constants: {exam_id: "chem97", kind: "其他", stage: "初中", ...(odd ? {subject: "化学"} : {})}},
  ]);
  made.push(workspace.dir);
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const {total} = await loadSources(connection, workspace, {nativeFrom});
    expect(total.rows).toBe(total.accepted + total.missing + total.rejected + total.skipped);
    return await rows(connection, answers);
  } finally {
    close();
  }
}

describe("the messy files agree with their keys line by line, through a whole load", () => {
  test.each([0, Infinity])("chem97_dirty (DuckDB reads files from %d bytes)", async (nativeFrom) => {
    const key = keyOf("chem97_dirty.gbk.csv.key.csv");
    expect(key).toHaveLength(31_265);
    expect(await loaded("chem97_dirty.gbk.csv", nativeFrom)).toEqual(key);
  });
  test("chem97_clean", async () => {
    const key = cleanKey();
    expect(key).toHaveLength(31_022);
    expect(await loaded("chem97_clean.gbk.csv", 0)).toEqual(key);
  });
  test("odd_names, with a quoted line break inside a name", async () => {
    const key = table("odd_names.utf8.csv.key.csv").map(({school, student, score}) => `accept|${school}|${student}|${Number(score)}.0`);
    expect((await loaded("odd_names.utf8.csv", 0)).map(({answer}) => answer)).toEqual(key);
  });
  test("a header only gives no record, no school column refuses the load", async () => {
    await expect(loaded("header_only.gbk.csv", 0)).resolves.toEqual([]);
    await expect(loaded("no_school_column.csv", 0)).rejects.toMatchObject({code: "missing_header", place: "raw/exam.csv › line 1"});
  });
});

test("chem97_clean agrees with its key line by line in a check", async () => {
  expect(await screenFile(join(folder, "chem97_clean.gbk.csv"), "exam_scores", {schools: join(folder, "schools_master.gbk.csv")}, async (connection) => rows(connection, answers))).toEqual(cleanKey());
});

test("header_only and no_school_column in a check", async () => {
  await expect(checkFile(join(folder, "no_school_column.csv"), "exam_scores")).rejects.toMatchObject({code: "missing_header"});
  expect((await checkFile(join(folder, "header_only.gbk.csv"), "exam_scores")).result.rows).toBe(0);
});
