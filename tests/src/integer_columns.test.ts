import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDuckdb} from "../../src/duckdb.js";
import {integerColumns} from "../../src/integer_columns.js";

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => void ({connection, close} = await openDuckdb(":memory:")));
afterAll(() => close());

test("every row of many chunks, in order, whatever the type of its whole numbers; truth values are 1 and 0", async () => {
  const columns = await integerColumns(connection, "SELECT i AS n, CAST(i % 7 - 3 AS TINYINT) AS small, i % 2 = 0 AS even FROM range(10000) AS t(i)");
  const numbers = Array.from({length: 10_000}, (_, i) => i);
  expect(columns).toEqual([Int32Array.from(numbers), Int32Array.from(numbers, (i) => (i % 7) - 3), Int32Array.from(numbers, (i) => Number(i % 2 === 0))]);
});

test("no rows: empty columns", async () => {
  expect(await integerColumns(connection, "SELECT 1 AS a, 2 AS b WHERE false")).toEqual([new Int32Array(0), new Int32Array(0)]);
});

test("NULL and numbers beyond 32 bits are refused, not turned into others", async () => {
  await expect(integerColumns(connection, "SELECT unnest([1, NULL]) AS n")).rejects.toThrow(/NULL/);
  await expect(integerColumns(connection, "SELECT 2147483648 AS n")).rejects.toThrow(/INT32/);
});
