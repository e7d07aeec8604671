import {expect, test} from "vitest";
import {plainSql} from "../../../loaders/sql/plain_sql.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

test("numbers as text end where they end", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  const given = ["31.0000", "31.2500", "0.0000", "-1200.0500"];
  const [found] = await rows<Record<string, string>>(connection, `SELECT ${given.map((number, index) => `${plainSql(`CAST(${number} AS DECIMAL(18,4))`)} AS n${index}`).join(", ")}, ${plainSql("100")} AS whole, ${plainSql("3e6::DOUBLE")} AS floating, ${plainSql("NULL::INTEGER")} AS none`);
  close();
  expect(found).toEqual({n0: "31", n1: "31.25", n2: "0", n3: "-1200.05", whole: "100", floating: "3000000", none: null});
});
