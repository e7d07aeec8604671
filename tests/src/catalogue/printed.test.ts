import {expect, test} from "vitest";
import {measures} from "../../../src/catalogue/measures.js";
import {openDuckdb} from "../../../src/duckdb.js";
import {measureTable} from "../../../src/measures/measure.js";
import {valueAddedTable} from "../../../src/measures/value_added_table.js";

/** The shape of the answer, and nothing measured. */
const shape = new Set(["by", "reasons"]);
const explained = (command: "measure" | "value-added") => [...new Set(measures.flatMap(({printed}) => printed?.[command] ?? []))].sort();
const keys = (results: readonly object[]) => [...new Set(results.flatMap((result) => Object.keys(result)))].filter((key) => !shape.has(key)).sort();

test("every key that measure prints has an entry of the methods page, and every key an entry names is printed", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE t AS SELECT (1 + i)::VARCHAR AS x, '1' AS w, (i % 2)::VARCHAR AS g, (i % 4)::VARCHAR AS h, y::VARCHAR AS year, i::VARCHAR AS unit FROM range(12) AS a(i), range(2) AS b(y)");
  const results = await measureTable(connection, {table: "t", value: "x", weight: "w", group: ["g", "h"], by: "year", unit: "unit"});
  close();
  expect(keys(results)).toEqual(explained("measure"));
});

test("every key that value-added prints has an entry, and every key an entry names is printed", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE t AS SELECT (i * 7 % 11)::VARCHAR AS y, (i % 6)::VARCHAR AS s, (i % 3)::VARCHAR AS d FROM range(30) AS a(i)");
  const result = await valueAddedTable(connection, {table: "t", outcome: "y", school: ["s"], intake: [], district: ["d"]});
  close();
  expect(keys([result])).toEqual(explained("value-added"));
});
