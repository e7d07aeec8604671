import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {checkFile} from "../../../loaders/check.js";
import {openParquet} from "../../../loaders/formats/parquet.js";
import {openDuckdb} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng [parquet] '"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Writes what a query gives as Parquet into the folder, whose name holds signs that DuckDB takes for a pattern. */
async function written(name: string, sql: string): Promise<string> {
  const file = join(folder, name);
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run(`COPY (${sql}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  close();
  return file;
}

describe("a Parquet file", () => {
  test("is a sheet: names in line 1, every value as plain text, columns of numbers remembered", async () => {
    const file = await written("a*.parquet", "SELECT * FROM (VALUES ('007', 7::BIGINT, 0.1::DOUBLE, 1e-7::DOUBLE, 1.50::DECIMAL(9,2), 0.1::FLOAT, true, DATE '2013-09-01'), (NULL, NULL, 1e21, NULL, NULL, NULL, NULL, NULL)) t(\"学校\", n, d, small, dec, f, b, day)");
    const book = await openParquet("a.parquet", readFileSync(file));
    expect(book).toMatchObject({encoding: "parquet", lines: 3});
    expect([...(book.sheets[0]?.rows() ?? [])].map(({row, cells, numbers}) => [row, cells, [...(numbers ?? [])]])).toEqual([
      [1, ["学校", "n", "d", "small", "dec", "f", "b", "day"], []],
      [2, ["007", "7", "0.1", "0.0000001", "1.50", "0.1", "true", "2013-09-01"], [1, 2, 3, 4, 5]],
      [3, ["", "", "1000000000000000000000", "", "", "", "", ""], [1, 2, 3, 4, 5]],
    ]);
  });

  test("is checked as any other file", async () => {
    const file = await written("scores.parquet", "SELECT * FROM (VALUES ('0001', 'a', '85'), ('0001', 'b', '缺考'), ('0001', 'c', '8O')) t(\"学校代码\", \"学号\", \"成绩\")");
    const {result, rejects} = await checkFile(file, "exam_scores");
    expect(result).toEqual({file: "scores.parquet", dataset: "exam_scores", encoding: "parquet", rows: 3, accepted: 1, missing: 1, rejected: 1, skipped: 0, reasons: {"accept_missing:absent": 1, "reject:unreadable_score": 1}, unused: [], left_sheets: [], sheet_schools: [], aliases: []});
    expect(rejects).toEqual([expect.objectContaining({row: 4, col: "C", value: "8O"})]);
  });

  test("an id kept as a number has lost its zeros, and is damaged where the register knows better", async () => {
    const register = await written("register.parquet", "SELECT '0001' AS \"学校代码\", '甲' AS \"学校名称\"");
    const file = await written("numbers.parquet", "SELECT 1::BIGINT AS \"学校代码\", 'a' AS \"学号\", 85.5 AS \"成绩\"");
    expect((await checkFile(file, "exam_scores", {schools: register})).result.reasons).toEqual({"reject:damaged_id": 1});
  });

  test("that is cut short is refused", async () => {
    await expect(openParquet("a.parquet", Buffer.from("PAR1 broken"))).rejects.toMatchObject({code: "damaged_parquet", place: "a.parquet"});
  });
});
