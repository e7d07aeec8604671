import type {DuckDBConnection} from "@duckdb/node-api";
import {reasons as catalogue} from "../../src/catalogue/reasons.js";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {addReasons, type Counts} from "../reconciliation.js";

const outcomes = new Map(catalogue.map(({code, outcome}) => [code, outcome]));

/** Status of a record without a value → its reason code. */
const missingReasons: Record<string, string> = {absent: "absent", cheat: "disqualified", exempt: "exempt", missing: "no_value"};

/** Counts the temporary table `records` by what became of them, with a reason for everything that was not simply accepted. */
export async function countRecords(connection: DuckDBConnection, dataset: Dataset): Promise<{counts: Counts; reasons: Record<string, number>}> {
  const measured = [...dataset.fields.values()].some((field) => field.measured);
  const groups = await rows<{reason: string | null; status: string | null; records: number}>(connection, `
    SELECT CASE WHEN fault IS NOT NULL THEN split_part(fault, ':', 2) END AS reason, ${measured ? "CASE WHEN fault IS NULL THEN status END" : "NULL"} AS status, count(*) AS records
    FROM records GROUP BY ALL ORDER BY ALL`);
  const counts: Counts = {rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0};
  const reasons: Record<string, number> = {};
  for (const {reason, status, records} of groups) {
    counts.rows += records;
    const code = reason ?? (status === null || status === "normal" ? null : (missingReasons[status] ?? "no_value"));
    if (code === null) {
      counts.accepted += records;
      continue;
    }
    const outcome = reason === null ? "accept_missing" : (outcomes.get(code) ?? "reject");
    counts[outcome === "skip" ? "skipped" : outcome === "reject" ? "rejected" : "missing"] += records;
    const key = `${outcome}:${code}`;
    reasons[key] = (reasons[key] ?? 0) + records;
  }
  return {counts, reasons: addReasons([reasons])};
}
