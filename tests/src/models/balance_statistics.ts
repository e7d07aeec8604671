import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {readModels} from "../../../src/models/models.js";
import {orderSteps} from "../../../src/models/order.js";

/** One unit: value, weight (default 1) and part. */
export type Unit = readonly [x: number | null, w?: number | null, part?: string | null];

/** Rows of measures.NAME over literal units of one scope `s`, in the order of weighting and part. */
export async function balanceRows(name: string, units: readonly Unit[]): Promise<Record<string, unknown>[]> {
  const {connection, close} = await openDuckdb(":memory:");
  await build(connection, name, units);
  const found = await rows(connection, `SELECT * FROM measures.${name} ORDER BY ALL`);
  close();
  return found;
}

async function build(connection: DuckDBConnection, name: string, units: readonly Unit[]): Promise<void> {
  await connection.run("CREATE SCHEMA measures");
  await connection.run("CREATE TABLE measures.balance_units (scope VARCHAR, unit VARCHAR, part VARCHAR, x DOUBLE, w DOUBLE)");
  for (const [index, [x, w = 1, part = null]] of units.entries()) {
    await connection.run("INSERT INTO measures.balance_units VALUES ('s', $1, $2, $3, $4)", [String(index).padStart(6, "0"), part, x, w]);
  }
  const models = readModels().filter((model) => model.schema === "measures" && model.name !== "balance_units");
  for (const model of orderSteps(models, (step) => step.name === name)) {
    await connection.run(`CREATE TABLE measures.${model.name} AS\n${model.sql}`);
  }
}
