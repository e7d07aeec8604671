import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {appendColumns} from "../../src/append_columns.js";
import {openDuckdb, rows} from "../../src/duckdb.js";

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => void ({connection, close} = await openDuckdb(":memory:")));
afterAll(() => close());

test("every row of many chunks, in order, to the last digit", async () => {
  await connection.run("CREATE TEMP TABLE many (n INTEGER, third DOUBLE)");
  const numbers = Int32Array.from({length: 5000}, (_, i) => i - 7);
  await appendColumns(connection, "many", [numbers, Float64Array.from(numbers, (n) => n / 3)]);
  expect(await rows(connection, "FROM many")).toEqual(Array.from(numbers, (n) => ({n, third: n / 3})));
});

test("no rows: nothing", async () => {
  await connection.run("CREATE TEMP TABLE none (n INTEGER)");
  await appendColumns(connection, "none", [new Int32Array(0)]);
  expect(await rows(connection, "FROM none")).toEqual([]);
});
