import {expect, test} from "vitest";
import {literal, literals, pathLiteral} from "../../../loaders/sql/quote.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

test("a text is itself in SQL, whatever stands in it", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  for (const text of ["", "示例一小", "'", "''; DROP TABLE t;--", "a\nb", "\\", "$1", "Sheet1\0\0", "\0", "a\0'b"]) {
    expect(await rows(connection, `SELECT ${literal(text)} AS text, ${literal(text)} IN ${literals(["x", text])} AS among`)).toEqual([{text, among: true}]);
  }
  close();
});

test("a path is one file, not a pattern", () => {
  expect(pathLiteral("raw/成绩[1]*.csv")).toBe("'raw/成绩[[]1][*].csv'");
});
