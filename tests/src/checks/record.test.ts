import {expect, test} from "vitest";
import {recordChecks} from "../../../src/checks/record.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

const outcome = (id: string, offending: number) => ({id, zh: "甲", en: "A", severity: "warn" as const, offending, passed: offending === 0});

test("outcomes become the table checks.results, in their order, in place of earlier ones", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  await recordChecks(connection, [outcome("x", 1)]);
  await recordChecks(connection, [outcome("b", 0), outcome("a", 2)]);
  expect(await rows(connection, "SELECT * FROM checks.results")).toEqual([outcome("b", 0), outcome("a", 2)]);
  close();
});
