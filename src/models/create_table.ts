import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import type {Model} from "./models.js";

/** Creates a model's table: in one statement, or, where the model has the parameter `$part`, in one for each part of staging.exam_parts. */
export async function createTable(connection: DuckDBConnection, {schema, name, sql}: Pick<Model, "schema" | "name" | "sql">): Promise<void> {
  if (!sql.includes("$part")) {
    await connection.run(`CREATE TABLE ${schema}.${name} AS\n${sql}`);
    return;
  }
  const [last] = await rows<{part: number | null}>(connection, "SELECT max(part) AS part FROM staging.exam_parts");
  // Without exams too: the table has to be there.
  await connection.run(`CREATE TABLE ${schema}.${name} AS\n${sql}`, {part: 1});
  for (let part = 2; part <= (last?.part ?? 1); ++part) {
    await connection.run(`INSERT INTO ${schema}.${name}\n${sql}`, {part});
  }
}
