import type {DuckDBConnection} from "@duckdb/node-api";
import {createRawSchema, rawTables} from "../../../loaders/raw_schema.js";
import {openDuckdb} from "../../../src/duckdb.js";
import {buildModels} from "../../../src/models/build.js";
import {bureauSchema, type Bureau} from "../../../src/workspace.js";

type Cell = string | number | boolean | null;
export type RawRows = Partial<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** A bureau.yaml of the least content, under the 2017 standard, with what a test changes. */
export function bureauOf(changes: Partial<Bureau> = {}): Bureau {
  return {
    ...bureauSchema.parse({
      id: "test", name: "示例教育局", area: "示例县", levels: {area: "县", district: "学区", school: "学校"},
      stages: ["primary", "junior"], defaultStage: "junior", standard: "2017",
    }),
    ...changes,
  };
}

/** The schema raw in memory, with the given rows; every row comes from source `s` and has status `normal` unless it says otherwise. */
export async function openRaw(tables: RawRows, threads = 2): Promise<{connection: DuckDBConnection; close: () => void}> {
  const database = await openDuckdb(":memory:");
  await database.connection.run(`SET threads = ${threads}`);
  await createRawSchema(database.connection);
  const given = {sources: [{source_id: "s", file: "s.csv", dataset: "enrolment", origin: "reported"}], ...tables};
  for (const [table, body] of Object.entries(given)) {
    const usual: Readonly<Record<string, Cell>> = {...(table === "sources" ? {} : {source_id: "s"}), ...(/\bstatus\b/.test(rawTables[table] ?? "") ? {status: "normal"} : {})};
    for (const row of body ?? []) {
      const full = {...usual, ...row};
      const names = Object.keys(full);
      await database.connection.run(`INSERT INTO raw.${table} (${names.join(", ")}) VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(full));
    }
  }
  return database;
}

/** A warehouse built from the given raw rows: every mart, or only the wanted tables and what they need. */
export async function openModels(tables: RawRows, bureau: Partial<Bureau> = {}, ...wanted: string[]): Promise<{connection: DuckDBConnection; close: () => void}> {
  const database = await openRaw(tables);
  await buildModels(database.connection, bureauOf(bureau), wanted.length > 0 ? {wanted} : {});
  return database;
}
