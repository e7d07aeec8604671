import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {openLastWarehouse, writeReading} from "../../loaders/last_warehouse.js";
import {createRawSchema} from "../../loaders/raw_schema.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {openRaw} from "../src/models/raw.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-last-"));
const path = join(folder, "whole.duckdb");
let copies = 0;
let connection: DuckDBConnection;
let close: () => void;
const said: string[] = [];

/** A file with what was loaded last: of source a two records and a reject, of b one. */
beforeAll(async () => {
  const last = await openDuckdb(path);
  await createRawSchema(last.connection);
  for (const [id, accepted, rejected] of [["a", 2, 1], ["b", 1, 0]] as const) {
    await last.connection.run(`INSERT INTO raw.sources BY NAME SELECT '${id}' AS source_id, '${id}.csv' AS file, 'rates' AS dataset, 'hash ${id}' AS sha256, ${accepted + rejected} AS rows, ${accepted} AS accepted, 0 AS missing, ${rejected} AS rejected, 0 AS skipped`);
    await last.connection.run(`INSERT INTO raw.rates BY NAME SELECT '${id}' AS source_id, 'x' || nth AS school_id FROM range(${accepted}) AS t(nth)`);
    await last.connection.run(`INSERT INTO raw.rejects BY NAME SELECT '${id}' AS source_id, 'unknown_school' AS reason FROM range(${rejected})`);
    await writeReading(last.connection, id, `print ${id}`, {"reject:unknown_school": rejected});
  }
  await last.connection.run("CHECKPOINT");
  last.close();
});
afterAll(() => rmSync(folder, {recursive: true}));
beforeEach(async () => {
  ({connection, close} = await openRaw({}));
  said.length = 0;
  return () => close();
});
/** A copy of it, changed. */
async function changed(sql: string): Promise<string> {
  const copy = join(folder, `${++copies}.duckdb`);
  copyFileSync(path, copy);
  const database = await openDuckdb(copy);
  await database.connection.run(sql);
  await database.connection.run("CHECKPOINT");
  database.close();
  return copy;
}
const open = (file: string) => openLastWarehouse(connection, file, [], (line) => said.push(line));
const held = async () => Object.values((await rows<Record<string, number>>(connection, "SELECT (SELECT count(*) FROM raw.rates) AS rates, (SELECT count(*) FROM raw.rejects) AS rejects, (SELECT count(*) FROM raw.readings) AS readings"))[0] ?? {});

describe("the warehouse of the last load", () => {
  test("says what was made of each source, and brings those that are wanted", async () => {
    const last = await open(path);
    expect(last?.readings.get("a")).toEqual({fingerprint: "print a", sha256: "hash a", counts: {id: "a", file: "a.csv", dataset: "rates", rows: 3, accepted: 2, missing: 0, rejected: 1, skipped: 0}, reasons: {"reject:unknown_school": 1}});
    expect([await last?.takeOver(["a"]), await held()]).toEqual([true, [2, 1, 1]]);
    expect([await last?.takeOver(["b"]), await held()]).toEqual([true, [3, 1, 2]]);
    expect(await last?.takeOver([])).toBe(true);
    await last?.detach();
    expect(await rows(connection, "SELECT 1 FROM duckdb_databases() WHERE database_name = 'last_warehouse'")).toEqual([]);
    expect(said).toEqual([]);
  });
  test("is none where there is none, which needs no word", async () => {
    expect([await open(join(folder, "none.duckdb")), said]).toEqual([null, []]);
  });
  test("is none where it is no warehouse, another program has written to it, or it lacks what it should have", async () => {
    const damaged = join(folder, "damaged.duckdb");
    writeFileSync(damaged, "no database");
    expect(await open(damaged)).toBeNull();
    const logged = await changed("SELECT 1");
    writeFileSync(`${logged}.wal`, "");
    expect(await open(logged)).toBeNull();
    expect(await open(await changed("DROP TABLE raw.readings"))).toBeNull();
    expect(said.map((line) => /^the last warehouse cannot be used \(.+\): every source is read$/.test(line))).toEqual([true, true, true]);
    expect(await rows(connection, "SELECT 1 FROM duckdb_databases() WHERE database_name = 'last_warehouse'")).toEqual([]);
  });
  test.each([
    ["a record is too many", "INSERT INTO raw.rates BY NAME SELECT 'a' AS source_id"], ["a reject is gone", "DELETE FROM raw.rejects"], ["a table lacks a column", "INSERT INTO raw.awards BY NAME SELECT 'b' AS source_id; ALTER TABLE raw.awards DROP COLUMN prize"],
  ])("brings nothing at all where %s", async (_, sql) => {
    const last = await open(await changed(sql));
    expect([await last?.takeOver(["b", "a"]), await held(), said.length]).toEqual([false, [0, 0, 0], 1]);
  });
});
