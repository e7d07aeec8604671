import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../src/duckdb.js";

export interface Reject {
  sheet: string;
  /** Physical line, 1-based. */
  row: number;
  col: string | null;
  field: string | null;
  value: string | null;
  outcome: "reject" | "skip";
  reason: string;
  /** Registered schools that an unknown one may be meant for: 示例一小（3253000001）、…; of a line without a code, the one whose name stands beside it. */
  near: string | null;
  /** All of `near` have the text as a name or alias. */
  shared: boolean;
}

/** What raw.rejects has of the files read so far, in their order. Needs the temporary tables near_schools and named_beside. */
export async function readRejects(connection: DuckDBConnection): Promise<Reject[]> {
  return rows<Reject>(connection, `
    SELECT r.sheet, r.row, col, field, r.value, outcome, reason, coalesce(n.near, b.near) AS near, coalesce(shared, false) AS shared
    FROM raw.rejects AS r LEFT JOIN near_schools AS n ON reason = 'unknown_school' AND n.value = r.value
      LEFT JOIN named_beside AS b ON reason = 'missing_school' AND (b.sheet, b.row) = (r.sheet, r.row) ORDER BY r.rowid`);
}
