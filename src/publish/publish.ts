import {createHash} from "node:crypto";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";
import {toArrow} from "./arrow.js";
import {refuseStaleWarehouse} from "./configuration.js";
import {readColumns, type Column} from "./columns.js";
import {toCsv} from "./csv.js";
import {cutMarts, type Cut} from "./cut.js";
import {compare} from "./compare.js";
import {describe, type Description} from "./describe.js";
import {buildFolder, writeInto} from "./folder.js";
import {grainOf} from "./grain.js";
import {manifestSchema, type Manifest} from "./manifest.js";
import {listReleases} from "./releases.js";
import {readWarehouse} from "./warehouse.js";
import {mkdirSync, readFileSync} from "node:fs";

export interface PublishOptions {
  /** The release's year; absent: the latest that the warehouse has. */
  year?: number | undefined;
  /** Publish changed content as the next revision, saying why. */
  revise?: boolean | undefined;
  why?: string | undefined;
  edition?: Manifest["edition"] | undefined;
}

/** A mart cut for this release, with the bytes of the formats that are made from columns. */
export interface CutTable extends Cut {
  columns: Column[];
  arrow: Uint8Array;
  csv: string;
}

/**
 * Freezes the warehouse's marts up to a year as a release: WORKSPACE/releases/Y.R/EDITION with manifest.json and, for each mart,
 * Arrow, Parquet and CSV. The same warehouse gives the same bytes; content equal to the latest revision publishes nothing.
 * @throws Failure where a check failed, the warehouse is absent or stale, the year is not in the data,
 *   or the content differs from the latest revision and `revise` and `why` were not given
 */
export async function publish(workspace: Workspace, {year: wanted, revise = false, why, edition = "bureau"}: PublishOptions = {}): Promise<{release: string; dir: string; unchanged: boolean}> {
  if (revise !== (why !== undefined && why.trim() !== "")) {
    throw new Failure({code: "why_missing", place: revise ? "--revise" : "--why", message: "a revision needs --revise and --why together", repair: "add --revise --why \"what was corrected\"", exit: 2});
  }
  return readWarehouse(workspace, async (connection) => {
    await connection.run("SET threads = 1");
    await refuseStaleWarehouse(connection, workspace);
    await refuseFailedChecks(connection);
    const {year, years} = await chooseYear(connection, wanted);
    const tables: CutTable[] = [];
    for (const cut of await cutMarts(connection, year)) {
      const columns = await readColumns(connection, cut.sql);
      tables.push({...cut, columns, arrow: toArrow(columns), csv: toCsv(columns)});
    }
    const description = await describe(connection, workspace, {year, years, edition});
    const previous = listReleases(workspace.releases).findLast((release) => release.year === year);
    const revision = previous === undefined ? 1 : previous.revision + 1;
    const difference = previous === undefined ? null : compare(join(previous.dir, edition), description, tables);
    if (previous !== undefined && difference !== null) {
      if (difference.same) {
        return {release: previous.id, dir: join(previous.dir, edition), unchanged: true};
      }
      if (!revise) {
        throw new Failure({code: "differs", place: `release ${previous.id}`, message: `it is published and differs from the warehouse: ${difference.summary}`, repair: "a release is never overwritten; publish a revision with --revise --why \"what was corrected\""});
      }
    }
    const release = `${year}.${revision}`;
    const target = join(workspace.releases, release);
    await buildFolder(target, async (dir) => {
      const folder = join(dir, edition);
      mkdirSync(folder);
      const written: Manifest["tables"] = [];
      for (const table of tables) {
        written.push(await writeTable(connection, folder, table));
      }
      const revisions = [{release, why: why?.trim() ?? "首次发布", changes: difference?.changes ?? []}, ...(difference?.revisions ?? [])];
      const manifest = manifestSchema.parse(ordered(description, {release, revision, tables: written, revisions}));
      writeInto(folder, "manifest.json", `${JSON.stringify(manifest, null, 1)}\n`);
    });
    return {release, dir: join(target, edition), unchanged: false};
  });
}

async function refuseFailedChecks(connection: DuckDBConnection): Promise<void> {
  const failed = await rows<{id: string; en: string; offending: number}>(connection, "SELECT id, en, offending::INTEGER AS offending FROM checks.results WHERE severity = 'fail' AND NOT passed ORDER BY id");
  if (failed.length > 0) {
    throw new Failure({
      code: "failed_checks", place: `checks › ${failed.map(({id}) => id).join(", ")}`,
      message: failed.map(({en, offending}) => `${en} (${offending} ${offending === 1 ? "row" : "rows"})`).join("; "),
      repair: "correct the sources that these rows come from, load again, then publish",
    });
  }
}

/** The release's year and all years up to it that any mart has. */
async function chooseYear(connection: DuckDBConnection, wanted: number | undefined): Promise<{year: number; years: number[]}> {
  const marts = await rows<{table_name: string}>(connection, "SELECT table_name FROM information_schema.columns WHERE table_schema = 'marts' AND column_name = 'year' ORDER BY table_name");
  const all = marts.length === 0 ? [] : (await rows<{year: number}>(connection, `SELECT DISTINCT "year"::INTEGER AS year FROM (${marts.map(({table_name}) => `SELECT "year" FROM marts."${table_name}"`).join(" UNION ALL ")}) WHERE "year" IS NOT NULL ORDER BY 1`)).map((row) => row.year);
  const year = wanted ?? all.at(-1);
  if (year === undefined || !all.includes(year)) {
    throw new Failure({code: "unknown_year", place: `--year ${wanted ?? ""}`.trim(), message: "the warehouse has no data of this year", repair: all.length === 0 ? "load sources first" : `use one of ${all.join(", ")}`, exit: 2});
  }
  return {year, years: all.filter((each) => each <= year)};
}

async function writeTable(connection: DuckDBConnection, folder: string, {name, sql, columns, arrow, csv}: CutTable): Promise<Manifest["tables"][number]> {
  writeInto(folder, `${name}.arrow`, arrow);
  writeInto(folder, `${name}.csv`, csv);
  await connection.run(`COPY (${sql}) TO '${join(folder, `${name}.parquet`).replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  return {
    name, grain: grainOf(name), rows: columns[0]?.values.length ?? 0,
    columns: columns.map((column) => ({name: column.name, type: column.type})),
    arrow: entry(`${name}.arrow`, arrow), parquet: entry(`${name}.parquet`, readFileSync(join(folder, `${name}.parquet`))), csv: entry(`${name}.csv`, Buffer.from(csv)),
  };
}

function entry(path: string, bytes: Uint8Array): {path: string; bytes: number; sha256: string} {
  return {path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")};
}

/** The manifest with what a reader looks for first on top. */
function ordered({schema, ...description}: Description, {release, revision, tables, revisions}: Pick<Manifest, "release" | "revision" | "tables" | "revisions">): Manifest {
  return {schema, release, revision, ...description, tables, revisions};
}
