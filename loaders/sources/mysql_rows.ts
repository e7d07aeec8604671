import {Failure} from "../../src/failure.js";
import type {DatabaseAddress} from "./database_address.js";
import type {Limits} from "./limits.js";

const batch = 5_000;
const bit = 16;

/**
 * The result of one statement in a read-only transaction of MySQL or MariaDB, in batches: first the column names, then every row as the server's text.
 * Throws the driver's errors, and Failure no_columns and not_text (a column of bytes or bits).
 * @param signal ends the connection when it aborts
 */
export async function* mysqlRows(address: DatabaseAddress, {query, password, limits, signal, place}: {query: string; password: string | undefined; limits: Limits; signal: AbortSignal; place: string}): AsyncGenerator<(string | null)[][]> {
  const {createConnection} = await import("mysql2");
  const connection = createConnection({
    host: address.host, port: address.port, user: address.user, database: address.name, password: password ?? "", charset: "utf8mb4",
    ...(address.ssl ? {ssl: {}} : {}), connectTimeout: limits.connectSeconds * 1000, multipleStatements: false, disableEval: true,
    // A server could otherwise ask for any file of this machine.
    flags: ["-LOCAL_FILES"],
  });
  connection.on("error", () => {});
  const run = <T = unknown>(sql: string): Promise<T> => new Promise((resolve, reject) => {
    connection.query(sql, (error, result) => (error === null ? resolve(result as T) : reject(error)));
  });
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      connection.destroy();
      reject(signal.reason as Error);
    });
  });
  aborted.catch(() => {});
  try {
    await Promise.race([aborted, prepare(run, limits)]);
    let fields: readonly {name: string; columnType?: number}[] = [];
    const stream = connection.query({sql: query, rowsAsArray: true, typeCast: false}).on("fields", (found) => {
      fields = (found ?? []) as unknown as typeof fields;
    }).stream({highWaterMark: batch});
    signal.addEventListener("abort", () => stream.destroy(signal.reason as Error));
    let named = false;
    let rows: (string | null)[][] = [];
    for await (const row of stream as AsyncIterable<(Buffer | null)[] | object>) {
      if (!Array.isArray(row)) {
        break;
      }
      if (!named) {
        named = true;
        yield [names(fields, place)];
      }
      rows.push((row as (Buffer | null)[]).map((value, index) => (value === null ? null : asText(value, fields[index]?.name ?? "", place))));
      if (rows.length === batch) {
        yield rows;
        rows = [];
      }
    }
    if (!named) {
      yield [names(fields, place)];
    }
    yield rows;
  } finally {
    connection.destroy();
  }
}

/** Read-only for this transaction and whatever comes after it, and an end to it by the server itself. */
async function prepare(run: <T>(sql: string) => Promise<T>, {seconds}: Limits): Promise<void> {
  const [{version} = {version: ""}] = await run<{version: string}[]>("SELECT VERSION() AS version");
  await run(/mariadb/i.test(version) ? `SET SESSION max_statement_time = ${seconds}` : `SET SESSION max_execution_time = ${Math.ceil(seconds * 1000)}`);
  await run("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  await run("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
}

function names(fields: readonly {name: string; columnType?: number}[], place: string): string[] {
  if (fields.length === 0) {
    throw new Failure({code: "no_columns", place, message: "the query gives no table", repair: "let `query` be one SELECT"});
  }
  const bits = fields.find(({columnType}) => columnType === bit);
  if (bits !== undefined) {
    throw new Failure({code: "not_text", place, message: `column ${bits.name} holds bits, which are no text`, repair: `ask for CAST(${bits.name} AS UNSIGNED) AS ${bits.name}`});
  }
  return fields.map(({name}) => name);
}

/** With utf8mb4 every text arrives as UTF-8, whatever its column's own encoding is. */
function asText(value: Buffer, column: string, place: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(value);
  } catch {
    throw new Failure({code: "not_text", place, message: `column ${column} holds bytes that are no text`, repair: `leave it out, or ask for HEX(${column}) AS ${column}`});
  }
}
