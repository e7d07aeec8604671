import {Failure} from "../../src/failure.js";
import {networkFailure} from "./network_failure.js";

interface ServerError extends Error {
  /** SQLSTATE of PostgreSQL, ER_… of MySQL, or the system's code of a broken connection. */
  code?: string;
}

const kinds: readonly {codes: RegExp; code: string; repair: string}[] = [
  {codes: /^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR|SASL)$/, code: "login_refused", repair: "check the user in `database` and the environment variable that `password` names"},
  {codes: /^(3D000|ER_BAD_DB_ERROR)$/, code: "unknown_database", repair: "correct the name of the database in `database`"},
  {codes: /^(25006|ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION|ER_OPTION_PREVENTS_STATEMENT)$/, code: "query_writes", repair: "a source only reads: take out of `query` what writes, and of the functions that it calls"},
  {codes: /^(57014|ER_QUERY_TIMEOUT|ER_STATEMENT_TIMEOUT|ER_QUERY_INTERRUPTED)$/, code: "too_slow", repair: "ask for less, or set limits: {seconds: …} of this source in sources.yaml"},
  {codes: /^(42501|ER_TABLEACCESS_DENIED_ERROR|ER_COLUMNACCESS_DENIED_ERROR|ER_DBACCESS_DENIED_ERROR|ER_PROCACCESS_DENIED_ERROR|ER_SPECIFIC_ACCESS_DENIED_ERROR)$/, code: "no_right", repair: "ask who runs the database to let this user read what `query` names"},
];

/** What a server's refusal means for whoever loads; what is neither that nor of the connection is given back. @param host names the server in messages */
export function queryFailure(error: ServerError, host: string, place: string): Error {
  const {code = ""} = error;
  const found = kinds.find(({codes}) => codes.test(code));
  // PostgreSQL says over the wire that it wants a password, its client before that it has none.
  if (found === undefined && /password must be a string|SASL/.test(error.message)) {
    return new Failure({code: "login_refused", place, message: `${host} asks for a password`, repair: "put it into an environment variable and name that: password: {env: NAME}"});
  }
  if (found === undefined && /does not support (SSL|secure)/i.test(error.message)) {
    return new Failure({code: "not_encrypted", place, message: `${host} offers no encrypted connection`, repair: "ask who runs it to set one up, or take ?ssl=true away where the network is your own"});
  }
  if (found === undefined && !/^([0-9A-Z]{5}|ER_\w+)$/.test(code)) {
    return networkFailure(error, host, place);
  }
  return new Failure({code: found?.code ?? "query_refused", place, message: `${host} refuses the query: ${error.message.split("\n")[0] ?? ""} (${code})`, repair: found?.repair ?? "correct `query`, one statement that runs in the database's own client"});
}
