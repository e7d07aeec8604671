import {createHash} from "node:crypto";
import {rmSync} from "node:fs";
import {open} from "node:fs/promises";
import {Failure} from "../../src/failure.js";
import type {Source} from "../../src/workspace.js";
import {csvLine} from "./csv_line.js";
import {databaseAddress, type DatabaseAddress} from "./database_address.js";
import {askedKey, freshCopyPath, keepCopy, type KeptCopy} from "./kept_copy.js";
import {byteCounter, limitsOf, tooSlow, type Limits} from "./limits.js";
import {queryFailure} from "./query_failure.js";
import {readSecret} from "./read_secret.js";
import {shownAddress} from "./shown_address.js";

export type DatabaseSource = Source & {database: string; query: string};

/**
 * The result of a source's query, kept below the workspace as a UTF-8 CSV snapshot with its column names in line 1, so that every figure can be traced to
 * a line. Throws Failure naming the source and the server; whatever goes wrong, the last snapshot stays.
 */
export async function queryDatabase(dir: string, source: DatabaseSource, say: (line: string) => void): Promise<KeptCopy> {
  const place = `sources.yaml › ${source.id}`;
  const address = databaseAddress(source.database);
  const limits = limitsOf(source);
  const password = source.password === undefined ? undefined : readSecret(source.password.env, place);
  // A driver that is missing is no fault of the server.
  const read = address.kind === "mysql" ? (await import("./mysql_rows.js")).mysqlRows : (await import("./postgresql_rows.js")).postgresqlRows;
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const fresh = freshCopyPath(dir, source.id);
  try {
    const {sha256, bytes, rows} = await writeSnapshot(fresh, read(address, {query: source.query, password, limits, signal, place}), limits, place);
    say(`${source.id}: ${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} from ${shownQuery(source)}`);
    return keepCopy(dir, source.id, fresh, {ending: ".csv", asked: askedQuery(source), address: shownQuery(source), sha256, bytes, etag: null, lastModified: null});
  } catch (error) {
    throw signal.aborted ? tooSlow(limits, place) : error instanceof Failure ? error : queryFailure(error as Error, hostOf(address), place);
  } finally {
    rmSync(fresh, {force: true});
  }
}

/** The key under which a query's snapshot is kept. */
export function askedQuery({database, query}: DatabaseSource): string {
  return askedKey(database, query);
}

/** A query as raw.sources and releases name it: postgresql://host:5432/name#ID. Two queries of one database are two files. */
export function shownQuery({id, database}: DatabaseSource): string {
  return `${shownAddress(database).replace(/\?.*$/, "")}#${id}`;
}

function hostOf({kind, host, port, name}: DatabaseAddress): string {
  return `${kind === "mysql" ? "MySQL" : "PostgreSQL"} ${host}:${port}/${name}`;
}

async function writeSnapshot(path: string, batches: AsyncIterable<(string | null)[][]>, limits: Limits, place: string): Promise<{sha256: string; bytes: number; rows: number}> {
  const hash = createHash("sha256");
  const count = byteCounter(limits, place);
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  let rows = -1;
  try {
    // A byte order mark, so that no spreadsheet and no reader takes it for anything but UTF-8.
    let begin = "\ufeff";
    for await (const batch of batches) {
      rows += batch.length;
      if (rows > limits.rows) {
        throw new Failure({code: "too_many_rows", place, message: `the query gives more than ${limits.rows.toLocaleString("en")} rows`, repair: "ask for less, or set limits: {rows: …} of this source in sources.yaml"});
      }
      const piece = Buffer.from(begin + batch.map(csvLine).join(""));
      begin = "";
      bytes = count(piece.length);
      hash.update(piece);
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return {sha256: hash.digest("hex"), bytes, rows};
}
