import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {literal} from "../sql/quote.js";
import type {Finding, Scope, ScreeningCheck} from "./check.js";
import {screeningChecks} from "./checks.js";

/** One check and what it found; `offending` counts cells or lines, and records where it reports rejects. */
export interface Screened {
  check: ScreeningCheck;
  /** In a load the checks of rejects warn: the records are left out already. */
  severity: "fail" | "warn";
  offending: number;
  /** Nothing offends; also where nothing was looked at. */
  passed: boolean;
  /** false: there was nothing to look at or to compare with. */
  looked: boolean;
}

export interface Screening {
  outcomes: Screened[];
  /** What the checks found, but for rejects, which raw.rejects names one by one. */
  findings: Finding[];
}

/** Findings of one check that are kept: enough to correct, few enough to hold. */
const most = 10_000;

/**
 * Runs the checks on the accepted records in schema raw.
 * @param file the one source and dataset that were read; null: the whole load
 */
export async function runScreening(connection: DuckDBConnection, file: {source: string; dataset: string} | null, checks: readonly ScreeningCheck[] = screeningChecks): Promise<Screening> {
  const outcomes: Screened[] = [];
  const findings: Finding[] = [];
  const rejected = await countRejects(connection, file?.source ?? null);
  for (const check of checks) {
    if (file === null ? check.alone === true : !check.datasets.includes(file.dataset)) {
      continue;
    }
    await check.prepare?.(connection);
    const sql = findSql(check, {whole: file === null, source: file?.source ?? null, dataset: file?.dataset ?? null});
    const offending = check.rejects === undefined ? await count(connection, sql) : check.rejects.reduce((sum, reason) => sum + (rejected.get(reason) ?? 0), 0);
    outcomes.push({check, severity: file === null && check.rejects !== undefined ? "warn" : check.severity, offending, passed: offending === 0, looked: true});
    if (offending > 0 && check.rejects === undefined) {
      const found = await rows<Omit<Finding, "check">>(connection, `
        SELECT source_id, sheet, row, coalesce(f.col, (SELECT min(c.col) FROM raw.columns AS c WHERE c.source_id = f.source_id AND c.sheet = f.sheet AND c.field = f.field AND c.item = '')) AS col, field, value, zh, en
        FROM (${sql}) AS f ORDER BY source_id, sheet, row, col, value, zh LIMIT ${most}`);
      findings.push(...found.map((finding) => ({check: check.id, ...finding})));
    }
  }
  return {outcomes: file === null ? outcomes : await lookedAt(connection, file.source, outcomes), findings};
}

/** Says of the checks that found nothing in a file whether there was anything to look at. */
async function lookedAt(connection: DuckDBConnection, source: string, outcomes: readonly Screened[]): Promise<Screened[]> {
  const asked = outcomes.flatMap(({check: {id, needs}, passed}) => (passed && needs !== undefined ? [`SELECT ${literal(id)} AS id WHERE EXISTS (${needs.sql(literal(source))})`] : []));
  if (asked.length === 0) {
    return [...outcomes];
  }
  const able = new Set((await rows<{id: string}>(connection, asked.join(" UNION ALL "))).map(({id}) => id));
  return outcomes.map((outcome) => ({...outcome, looked: !outcome.passed || outcome.check.needs === undefined || able.has(outcome.check.id)}));
}

/** Reason → records that were rejected for it. */
async function countRejects(connection: DuckDBConnection, source: string | null): Promise<Map<string, number>> {
  const found = await rows<{reason: string; records: number}>(connection, `SELECT reason, count(*) AS records FROM raw.rejects WHERE outcome = 'reject'${source === null ? "" : ` AND source_id = ${literal(source)}`} GROUP BY reason`);
  return new Map(found.map(({reason, records}) => [reason, records]));
}

async function count(connection: DuckDBConnection, sql: string): Promise<number> {
  const [counted] = await rows<{offending: number}>(connection, `SELECT count(*) AS offending FROM (${sql})`);
  return counted?.offending ?? 0;
}

function findSql({find}: ScreeningCheck, scope: Scope): string {
  const sql = find?.(scope) ?? "";
  return scope.source === null ? sql : `SELECT * FROM (${sql}) WHERE source_id = ${literal(scope.source)}`;
}
