import {createRawSchema, rawTables} from "../../../loaders/raw_schema.js";
import type {ScreeningCheck} from "../../../loaders/checks/check.js";
import {runScreening} from "../../../loaders/checks/run.js";
import {openDuckdb} from "../../../src/duckdb.js";

export type Line = Record<string, string | number | boolean | null>;

/** Runs one check on literal rows of schema raw (source "s", sheet "", row its ordinal, unless given): what it says of each offending cell, and of one file whether it looked. */
export async function screened(check: ScreeningCheck, raw: Readonly<Record<string, readonly Line[]>>, file: {source: string; dataset: string} | null = null): Promise<{offending: number; severity: string; looked?: boolean; found: string[]}> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await createRawSchema(connection);
    for (const [table, lines] of Object.entries(raw)) {
      const known = rawTables[table] ?? "";
      for (const [index, given] of lines.entries()) {
        const line = {source_id: "s", ...(known.includes("sheet ") && table !== "sources" ? {sheet: ""} : {}), ...(known.includes("row INTEGER") ? {row: index + 2} : {}), ...given};
        await connection.run(`INSERT INTO raw.${table} (${Object.keys(line).join(", ")}) VALUES (${Object.keys(line).map((name) => `$${name}`).join(", ")})`, line);
      }
    }
    const {outcomes: [outcome], findings} = await runScreening(connection, file, [check]);
    return {offending: outcome?.offending ?? -1, severity: outcome?.severity ?? "", ...(file === null ? {} : {looked: outcome?.looked ?? false}), found: findings.map(({col, row, value, zh}) => `${col ?? ""}${row ?? ""} ${value ?? ""}: ${zh}`)};
  } finally {
    close();
  }
}
