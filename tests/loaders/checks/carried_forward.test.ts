import {expect, test} from "vitest";
import {carriedForward} from "../../../loaders/checks/carried_forward.js";
import {createRawSchema} from "../../../loaders/raw_schema.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

/** What pupils of 2012 (a 100, b 200, c unknown) become in 2013, by school. */
async function carried(...steps: [string | null, string | null][]): Promise<Record<string, number>> {
  const {connection, close} = await openDuckdb(":memory:");
  await createRawSchema(connection);
  await connection.run("INSERT INTO raw.enrolment BY NAME SELECT 2012 AS year, id AS school_id, 'junior' AS stage, 'pupils' AS item, n AS value FROM (VALUES ('a', 100), ('b', 200), ('c', NULL)) t(id, n)");
  for (const [predecessor, successor] of steps) {
    await connection.run("INSERT INTO raw.successions BY NAME SELECT 2013 AS year, $predecessor::VARCHAR AS predecessor_id, $successor::VARCHAR AS successor_id", {predecessor, successor});
  }
  const found = await rows<{school_id: string; value: number; year: number}>(connection, `SELECT school_id, value::DOUBLE AS value, year FROM ${carriedForward("raw.enrolment", ["item"], ["value"])} ORDER BY 1`);
  close();
  expect(found.every(({year}) => year === 2013)).toBe(true);
  return Object.fromEntries(found.map(({school_id, value}) => [school_id, value]));
}

test("without successions a school is compared with itself; unknown figures with nothing", async () => {
  expect(await carried()).toEqual({a: 100, b: 200});
});
test("a renamed school takes its figures along, a merger adds them up, and nothing where a part is unknown or not there", async () => {
  expect(await carried(["a", "n"])).toEqual({n: 100, b: 200});
  expect(await carried(["a", "n"], ["b", "n"])).toEqual({n: 300});
  expect(await carried(["a", "b"], ["b", "b"])).toEqual({b: 300});
  expect(await carried(["a", "n"], ["c", "n"])).toEqual({b: 200});
  expect(await carried(["a", "n"], ["x", "n"])).toEqual({b: 200});
});
test("parts of a split, a closed school and one that opened anew are compared with nothing", async () => {
  expect(await carried(["a", "n"], ["a", "m"])).toEqual({b: 200});
  expect(await carried(["a", null], [null, "b"])).toEqual({});
});
