import {openDuckdb, rows} from "../../../src/duckdb.js";
import {readModels} from "../../../src/models/models.js";
import {orderSteps} from "../../../src/models/order.js";

/** One unit: value, weight (default 1), part, and the part around that. */
export type Unit = readonly [x: number | null, w?: number | null, part?: string | null, outer?: string | null];

/** Rows of measures.NAME over literal units of one scope, in the order of weighting and part. */
export async function balanceRows(name: string, units: readonly Unit[]): Promise<Record<string, unknown>[]> {
  const [found] = await balanceCases([name], [units]);
  return found?.[name] ?? [];
}

/** Rows of several measures for several cases, all in one database, so that a property of many cases costs one build. */
export async function balanceCases(names: readonly string[], cases: readonly (readonly Unit[])[]): Promise<Record<string, Record<string, unknown>[]>[]> {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE SCHEMA measures");
  await connection.run("CREATE TABLE measures.balance_units (scope VARCHAR, unit VARCHAR, part VARCHAR, outer_part VARCHAR, x DOUBLE, w DOUBLE)");
  const appender = await connection.createAppender("balance_units", "measures");
  for (const [scope, units] of cases.entries()) {
    for (const [index, [x, w = 1, part = null, outer = null]] of units.entries()) {
      for (const text of [String(scope), String(index).padStart(6, "0"), part, outer]) {
        if (text === null) {
          appender.appendNull();
        } else {
          appender.appendVarchar(text);
        }
      }
      for (const value of [x, w]) {
        if (value === null) {
          appender.appendNull();
        } else {
          appender.appendDouble(value);
        }
      }
      appender.endRow();
    }
  }
  appender.closeSync();
  const models = readModels().filter((model) => model.schema === "measures" && model.name !== "balance_units");
  for (const model of orderSteps(models, (step) => names.includes(step.name))) {
    await connection.run(`CREATE TABLE measures.${model.name} AS\n${model.sql}`);
  }
  const found = cases.map(() => Object.fromEntries(names.map((name) => [name, [] as Record<string, unknown>[]])));
  for (const name of names) {
    for (const row of await rows<{scope: string}>(connection, `SELECT * FROM measures.${name} ORDER BY ALL`)) {
      found[Number(row.scope)]?.[name]?.push(row);
    }
  }
  close();
  return found;
}
