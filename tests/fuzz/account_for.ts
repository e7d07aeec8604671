import type {DuckDBConnection} from "@duckdb/node-api";
import type {Counts} from "../../loaders/reconciliation.js";
import {rows} from "../../src/duckdb.js";

/** Lines of a sheet that schema raw has something of, accepted or not: from which to which, and how many records a line gave. */
export interface LinesOfSheet {
  sheet: string;
  lines: number;
  first: number;
  last: number;
  least: number;
  most: number;
}

/**
 * Throws where a source's counts are not those of its records: accepted and missing in the dataset's table, rejected and skipped in raw.rejects, each by
 * its reason, total lines among the skipped ones. Returns the lines, sheet by sheet.
 */
export async function accountFor(connection: DuckDBConnection, source: string, dataset: string, counts: Counts, reasons: Readonly<Record<string, number>>): Promise<LinesOfSheet[]> {
  const [held] = await rows<{kept: number; rejected: number; skipped: number; astray: number}>(connection, `
    SELECT (SELECT count(*) FROM raw.${dataset} WHERE source_id = $source) AS kept, (SELECT count(*) FROM raw.rejects WHERE outcome = 'reject' AND source_id = $source) AS rejected,
      (SELECT count(*) FROM raw.rejects WHERE outcome = 'skip' AND source_id = $source) AS skipped,
      (SELECT count(*) FROM raw.total_lines AS t WHERE source_id = $source AND parts IS NULL AND NOT EXISTS (FROM raw.rejects AS r WHERE (r.source_id, r.sheet, r.row, r.reason) = (t.source_id, t.sheet, t.row, 'total_line'))) AS astray`, {source});
  const of = (outcome: string): number => Object.entries(reasons).filter(([key]) => key.startsWith(`${outcome}:`)).reduce((sum, [, n]) => sum + n, 0);
  const {rows: counted, accepted, missing, rejected, skipped} = counts;
  const found = {counted: accepted + missing + rejected + skipped, kept: held?.kept, rejected: held?.rejected, skipped: held?.skipped, astray: held?.astray, of: [of("reject"), of("skip"), of("accept_missing")]};
  const wanted = {counted, kept: accepted + missing, rejected, skipped, astray: 0, of: [rejected, skipped, missing]};
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`records do not add up: ${JSON.stringify({found, wanted})}`);
  }
  return rows<LinesOfSheet>(connection, `
    SELECT sheet, count(*) AS lines, min(row) AS first, max(row) AS last, min(n) AS least, max(n) AS most
    FROM (SELECT sheet, row, count(*) AS n FROM (SELECT sheet, row FROM raw.${dataset} WHERE source_id = $source UNION ALL SELECT sheet, row FROM raw.rejects WHERE source_id = $source) GROUP BY ALL) GROUP BY sheet`, {source});
}
