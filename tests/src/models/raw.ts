import type {DuckDBConnection} from "@duckdb/node-api";
import {createRawSchema, rawTables} from "../../../loaders/raw_schema.js";
import {openDuckdb} from "../../../src/duckdb.js";
import {buildModels} from "../../../src/models/build.js";
import {layers} from "../../../src/models/models.js";
import {bureauSchema, type Bureau} from "../../../src/workspace.js";

type Cell = string | number | boolean | null;
export type RawRows = Partial<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

interface Database {
  connection: DuckDBConnection;
  close: () => void;
}

/** Databases that their tests are done with: a new one takes longer to open than most of what is built in it. */
const done: DuckDBConnection[] = [];

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
export async function openRaw(tables: RawRows, threads = 1): Promise<Database> {
  const connection = await empty();
  await connection.run(`SET threads = ${threads}`);
  await createRawSchema(connection);
  const given = {sources: [{source_id: "s", file: "s.csv", dataset: "enrolment", origin: "reported"}], ...tables};
  for (const [table, body] of Object.entries(given)) {
    const usual: Readonly<Record<string, Cell>> = {...(table === "sources" ? {} : {source_id: "s"}), ...(/\bstatus\b/.test(rawTables[table] ?? "") ? {status: "normal"} : {})};
    const full = (body ?? []).map((row) => ({...usual, ...row}));
    const names = [...new Set(full.flatMap((row) => Object.keys(row)))];
    const most = Math.floor(2000 / Math.max(1, names.length));
    for (let start = 0; start < full.length; start += most) {
      const part = full.slice(start, start + most);
      const values = part.map((_, i) => `(${names.map((_name, j) => `$${i * names.length + j + 1}`).join(", ")})`).join(", ");
      await connection.run(`INSERT INTO raw.${table} (${names.join(", ")}) VALUES ${values}`, part.flatMap((row: Readonly<Record<string, Cell>>) => names.map((name) => row[name] ?? null)));
    }
  }
  return {connection, close: () => done.push(connection)};
}

async function empty(): Promise<DuckDBConnection> {
  const used = done.pop();
  if (used === undefined) {
    return (await openDuckdb(":memory:")).connection;
  }
  await used.run(["raw", "catalogue", ...layers].map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`).join("; "));
  return used;
}

/** A warehouse built from the given raw rows: every mart, or only the wanted tables and what they need. */
export async function openModels(tables: RawRows, bureau: Partial<Bureau> = {}, ...wanted: string[]): Promise<Database> {
  const database = await openRaw(tables);
  await buildModels(database.connection, bureauOf(bureau), wanted.length > 0 ? {wanted} : {});
  return database;
}
