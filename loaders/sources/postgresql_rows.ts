import {Failure} from "../../src/failure.js";
import type {DatabaseAddress} from "./database_address.js";
import type {Limits} from "./limits.js";

const batch = 5_000;

/** Values are the server's own text: 9007199254740993 and 1.10 stay what they are. */
const asText = {getTypeParser: () => (text: string) => text};

/**
 * The result of one statement in a read-only transaction of PostgreSQL, in batches: first the column names, then every row as the server's text.
 * Dates are ISO; times with a zone are in the server's. Throws the driver's errors, and Failure no_columns.
 * @param signal ends the connection when it aborts
 */
export async function* postgresqlRows(address: DatabaseAddress, {query, password, limits, signal, place}: {query: string; password: string | undefined; limits: Limits; signal: AbortSignal; place: string}): AsyncGenerator<(string | null)[][]> {
  const [{default: pg}, {default: Cursor}] = await Promise.all([import("pg"), import("pg-cursor")]);
  const client = new pg.Client({
    host: address.host, port: address.port, user: address.user, database: address.name, password: () => password ?? "",
    ssl: address.ssl, connectionTimeoutMillis: limits.connectSeconds * 1000, application_name: "junheng", options: "",
  });
  // A connection that breaks off also says so on its own; the pending call throws the same.
  client.on("error", () => {});
  // Saying goodbye would wait for a server that does not answer.
  const end = (): void => void client.connection.stream.destroy(signal.reason as Error);
  signal.addEventListener("abort", end);
  try {
    await client.connect();
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(`SET LOCAL statement_timeout = ${Math.ceil(limits.seconds * 1000)}; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`);
    // After the first query nothing can make the transaction a writing one.
    await client.query("SELECT 1");
    // A cursor speaks the extended protocol, in which the server takes one statement only.
    const cursor = client.query(new Cursor<(string | null)[]>(query, [], {rowMode: "array", types: asText}));
    const read = (): Promise<{rows: (string | null)[][]; names: string[]}> => new Promise((resolve, reject) => {
      cursor.read(batch, (error, rows, result) => (error === undefined || error === null ? resolve({rows, names: (result?.fields ?? []).map(({name}) => name)}) : reject(error)));
    });
    const {rows, names} = await read();
    if (names.length === 0) {
      throw new Failure({code: "no_columns", place, message: "the query gives no table", repair: "let `query` be one SELECT"});
    }
    yield [names];
    for (let next = rows; next.length > 0; next = (await read()).rows) {
      yield next;
    }
  } finally {
    signal.removeEventListener("abort", end);
    await client.end().catch(() => {});
  }
}
