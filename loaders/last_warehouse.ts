import {existsSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {isDiskFull} from "../src/disk_full.js";
import {rows} from "../src/duckdb.js";
import {datasets} from "./datasets/datasets.js";
import {rawTables} from "./raw_schema.js";
import type {SourceCounts} from "./reconciliation.js";
import {literal} from "./sql/quote.js";
import {createWide, scoresTable} from "./sql/write_scores.js";

/** What the last load made of a source. */
export interface Reading {
  fingerprint: string;
  sha256: string;
  counts: SourceCounts;
  reasons: Record<string, number>;
}

/** The warehouse of the last load, attached to be read. */
export interface LastWarehouse {
  /** By source id. */
  readings: Map<string, Reading>;
  /** Copies everything in schema raw that these sources brought: all of it, or nothing and false where the last warehouse turns out to be damaged. */
  takeOver: (ids: readonly string[]) => Promise<boolean>;
  detach: () => Promise<void>;
}

const records = datasets.map(({id}) => id);

/**
 * Attaches the last warehouse to the connection that builds the new one. null where there is none, or where it cannot be trusted: of another
 * version, damaged, or open for writing in another program.
 * @param subjects ids of the workspace's subjects
 * @param say told why it is not used
 */
export async function openLastWarehouse(connection: DuckDBConnection, path: string, subjects: readonly string[], say: (line: string) => void): Promise<LastWarehouse | null> {
  if (!existsSync(path)) {
    return null;
  }
  const unusable = async (why: string): Promise<null> => {
    say(`the last warehouse cannot be used (${why}): every source is read`);
    await detach(connection);
    return null;
  };
  // A warehouse is checkpointed before it is kept: a log beside it is some other program's.
  if (existsSync(`${path}.wal`)) {
    return unusable("another program has written to it");
  }
  try {
    await connection.run(`ATTACH ${literal(path)} AS last_warehouse (READ_ONLY)`);
    const readings = await readReadings(connection);
    const tables = await listTables(connection);
    return {
      readings,
      takeOver: async (ids) => {
        try {
          await connection.run("BEGIN");
          await copy(connection, ids, readings, tables, subjects);
          await connection.run("COMMIT");
          return true;
        } catch (error) {
          if (isDiskFull(error)) {
            throw error;
          }
          await connection.run("ROLLBACK");
          await unusable(firstLine(error));
          return false;
        }
      },
      detach: () => detach(connection),
    };
  } catch (error) {
    return unusable(firstLine(error));
  }
}

/** Notes with what a source was read, for the next load. */
export async function writeReading(connection: DuckDBConnection, sourceId: string, print: string, reasons: Readonly<Record<string, number>>): Promise<void> {
  await connection.run("INSERT INTO raw.readings VALUES ($1, $2, $3)", [sourceId, print, JSON.stringify(reasons)]);
}

async function readReadings(connection: DuckDBConnection): Promise<Map<string, Reading>> {
  const found = await rows<SourceCounts & {fingerprint: string; sha256: string; reasons: string}>(connection, `
    SELECT source_id AS id, file, dataset, rows, accepted, missing, rejected, skipped, sha256, fingerprint, reasons FROM last_warehouse.raw.sources JOIN last_warehouse.raw.readings USING (source_id)`);
  return new Map(found.map(({fingerprint, sha256, reasons, ...counts}) => [counts.id, {fingerprint, sha256, counts, reasons: JSON.parse(reasons) as Record<string, number>}]));
}

/** Tables of the last warehouse's schema raw → how many rows they have. */
async function listTables(connection: DuckDBConnection): Promise<Map<string, number>> {
  return new Map((await rows<{name: string; rows: number}>(connection, "SELECT table_name AS name, estimated_size AS rows FROM duckdb_tables() WHERE database_name = 'last_warehouse' AND schema_name = 'raw'")).map((table) => [table.name, table.rows]));
}

async function copy(connection: DuckDBConnection, ids: readonly string[], readings: ReadonlyMap<string, Reading>, held: ReadonlyMap<string, number>, subjects: readonly string[]): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE kept_sources (source_id VARCHAR)");
  const appender = await connection.createAppender("kept_sources", null, "temp");
  for (const id of ids) {
    appender.appendVarchar(id);
    appender.endRow();
  }
  appender.closeSync();
  const wide = held.has("exam_columns") && await keptWide(connection);
  if (wide) {
    await createWide(connection, subjects);
  }
  const scores = await scoresTable(connection);
  const from = held.has("exam_records") ? "exam_records" : "exam_scores";
  // Most workspaces leave half the tables empty, and a statement for a table takes as long as its rows; one that is not there at all must fail.
  const tables = [...Object.keys(rawTables), ...(wide ? ["exam_lines", "exam_columns"] : [])].map((name) => (name === "exam_scores" ? {from, to: scores} : {from: name, to: name})).filter((table) => held.get(table.from) !== 0);
  // Asked once: DuckDB lists every column of both databases to tell those of one table.
  const columns = new Map((await rows<{name: string; columns: string}>(connection, "SELECT table_name AS name, string_agg('\"' || column_name || '\"', ', ' ORDER BY column_index) AS columns FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = 'raw' GROUP BY 1")).map((table) => [table.name, table.columns]));
  // Column by column: a last warehouse that lacks one is not silently filled up.
  await connection.run(tables.map(({from: old, to}) => `INSERT INTO raw.${to} (${columns.get(to)}) SELECT ${columns.get(to)} FROM last_warehouse.raw.${old} WHERE source_id IN (FROM kept_sources)`).join(";\n"));
  await refuseLoss(connection, ids, readings);
  await connection.run("DROP TABLE kept_sources");
}

async function keptWide(connection: DuckDBConnection): Promise<boolean> {
  return (await rows(connection, "SELECT 1 FROM last_warehouse.raw.exam_columns WHERE source_id IN (FROM kept_sources) LIMIT 1")).length > 0;
}

/** Throws where a source has not as many records, accepted and not, as its load counted: somebody has changed the last warehouse. */
async function refuseLoss(connection: DuckDBConnection, ids: readonly string[], readings: ReadonlyMap<string, Reading>): Promise<void> {
  const held = async (tables: readonly string[]): Promise<Map<string, number>> => {
    const found = await rows<{id: string; records: number}>(connection, `SELECT source_id AS id, CAST(sum(records) AS BIGINT) AS records FROM (${tables.map((name) => `SELECT source_id, count(*) AS records FROM raw.${name} GROUP BY 1`).join(" UNION ALL ")}) WHERE source_id IN (FROM kept_sources) GROUP BY 1`);
    return new Map(found.map(({id, records: count}) => [id, count]));
  };
  const [kept, refused, described] = [await held(records), await held(["rejects"]), await held(["readings"])];
  for (const id of ids) {
    const counts = readings.get(id)?.counts;
    if (counts === undefined || (kept.get(id) ?? 0) !== counts.accepted + counts.missing || (refused.get(id) ?? 0) !== counts.rejected + counts.skipped || described.get(id) !== 1) {
      throw new Error(`its records of ${id} do not add up`);
    }
  }
}

/** Also after a failure, which may have detached it already. */
async function detach(connection: DuckDBConnection): Promise<void> {
  await connection.run("DETACH DATABASE IF EXISTS last_warehouse");
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
