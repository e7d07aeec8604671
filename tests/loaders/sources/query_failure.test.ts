import {expect, test} from "vitest";
import {queryFailure} from "../../../loaders/sources/query_failure.js";

test.each([
  ["28P01", "password authentication failed", "login_refused"],
  ["ER_ACCESS_DENIED_ERROR", "Access denied", "login_refused"],
  ["", "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string", "login_refused"],
  ["3D000", "database does not exist", "unknown_database"],
  ["ER_BAD_DB_ERROR", "Unknown database", "unknown_database"],
  ["25006", "cannot execute DELETE", "query_writes"],
  ["ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION", "Cannot execute", "query_writes"],
  ["57014", "canceling statement due to statement timeout", "too_slow"],
  ["ER_QUERY_TIMEOUT", "maximum statement execution time exceeded", "too_slow"],
  ["42501", "permission denied", "no_right"],
  ["42601", "cannot insert multiple commands into a prepared statement", "query_refused"],
  ["ER_PARSE_ERROR", "You have an error in your SQL syntax", "query_refused"],
  ["", "The server does not support SSL connections", "not_encrypted"],
  ["ECONNREFUSED", "connect ECONNREFUSED", "not_reachable"],
  ["PROTOCOL_CONNECTION_LOST", "Connection lost", "not_reachable"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate", "certificate_refused"],
])("%s %s is %s", (code, message, expected) => {
  const failure = queryFailure(Object.assign(new Error(`${message}\nand more`), code === "" ? {} : {code}), "PostgreSQL db:5432/edu", "sources.yaml › a");
  expect(failure).toMatchObject({code: expected, place: "sources.yaml › a"});
  expect(failure.message).toContain("PostgreSQL db:5432/edu");
  expect(String(failure)).not.toContain("\n");
});
