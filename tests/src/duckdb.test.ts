import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openDuckdb, rows} from "../../src/duckdb.js";

test("numbers come as numbers where they are safe, dates as ISO text, and what is missing as null", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  expect(await rows(connection, "SELECT 7::BIGINT AS safe, 9007199254740993::BIGINT AS unsafe, 1.25::DECIMAL(5, 2) AS decimal, DATE '2026-09-01' AS day, NULL AS missing, $word AS word", {word: "缺考"}))
    .toEqual([{safe: 7, unsafe: "9007199254740993", decimal: 1.25, day: "2026-09-01", missing: null, word: "缺考"}]);
  close();
});

test("a list of words is compared where it stands, without a join", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE cells AS SELECT '甲' AS text");
  const words = Array.from({length: 50}, (_, i) => `'词${i}'`).join(", ");
  const [plan] = await rows<{explain_value: string}>(connection, `EXPLAIN SELECT text, text IN (${words}) AS known FROM cells`);
  expect(plan?.explain_value).not.toContain("JOIN");
  close();
});

test("a reader shares a database with other readers and cannot write", async () => {
  const folder = mkdtempSync(join(tmpdir(), "junheng-"));
  const path = join(folder, "a.duckdb");
  const writer = await openDuckdb(path);
  await writer.connection.run("CREATE TABLE t AS SELECT 1 AS a");
  writer.close();
  const [one, other] = [await openDuckdb(path, "read"), await openDuckdb(path, "read")];
  expect(await rows(other.connection, "SELECT a FROM t")).toEqual([{a: 1}]);
  await expect(one.connection.run("CREATE TABLE u AS SELECT 1 AS a")).rejects.toThrow("read-only");
  one.close();
  other.close();
  rmSync(folder, {recursive: true});
});
