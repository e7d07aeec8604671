import {expect, test} from "vitest";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {dropSharedUnit} from "../../../src/measures/shared_unit.js";

/** The unit that was dropped, and the column after it. */
async function dropped(...cells: (string | null)[]): Promise<[string | null, (string | null)[]]> {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE t (x VARCHAR)");
  for (const cell of cells) {
    await connection.run("INSERT INTO t VALUES ($1)", [cell]);
  }
  const unit = await dropSharedUnit(connection, "t", "x");
  const found = (await rows<{x: string | null}>(connection, "SELECT x FROM t ORDER BY rowid")).map(({x}) => x);
  close();
  return [unit, found];
}

test("a unit that every number has is dropped; markers and empty cells stay", async () => {
  expect(await dropped("93%", "97.5 ％", null, "缺", "")).toEqual(["%", ["93", "97.5", null, "缺", ""]]);
  expect(await dropped("70分", "1,234分", "-3分")).toEqual(["分", ["70", "1,234", "-3"]]);
  expect(await dropped("12.5㎡")).toEqual(["㎡", ["12.5"]]);
});

test("a column in which some numbers have a unit, or another one, or letters, stays as it is", async () => {
  for (const cells of [["93%", "0.97"], ["0.97", "93%"], ["12万元", "800元"], ["8O", "9O"], ["1,234", "5"], ["缺", null], []]) {
    expect(await dropped(...cells)).toEqual([null, cells]);
  }
});
