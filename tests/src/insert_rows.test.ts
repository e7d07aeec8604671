import {expect, test} from "vitest";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {insertRows} from "../../src/insert_rows.js";

test("every row of several statements, in order, each value cast to its column's type and null kept", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE taken (n BIGINT, x DOUBLE, name VARCHAR, whole BOOLEAN)");
  const body = Array.from({length: 1501}, (_, i) => [BigInt(i), i % 3 === 0 ? null : i % 3 === 1 ? 0.5 : 2, `'); DROP TABLE taken; --${i}`, i % 2 === 0]);
  await insertRows(connection, "taken", body);
  await insertRows(connection, "taken", []);
  const found = await rows<{n: number; x: number | null; name: string; whole: boolean}>(connection, "FROM taken ORDER BY rowid");
  close();
  expect(found.map(({n, x, name, whole}) => [BigInt(n), x, name, whole])).toEqual(body);
});
