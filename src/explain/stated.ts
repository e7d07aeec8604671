import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {cell} from "./cells.js";
import {figure, originLabel} from "./lines.js";

const outcome: Readonly<Record<string, string>> = {agrees: "agrees", differs: "differs", no_counterpart: "has no counterpart"};

/**
 * Published figures of a year that a computed one reconciles with, one line each.
 * @param computed as in catalogue.stated: promotion_rate_percent, training_person_times, …
 */
export async function statedLines(connection: DuckDBConnection, {year, computed, decimals}: {year: number; computed: string; decimals: number}): Promise<string[]> {
  const found = await rows<{statement: string; stated: number; unit: string | null; computed: number | null; difference: number | null; state: string; place: string | null; origin: string | null}>(connection, `
    SELECT DISTINCT t.statement, t.stated::DOUBLE AS stated, t.unit, t.computed::DOUBLE AS computed, t.difference::DOUBLE AS difference, t.state, ${cell("r", "r.col")} AS place, s.origin
    FROM marts.stated_totals t JOIN catalogue.stated c ON c.statement = t.statement AND c.computed = $computed
      LEFT JOIN raw.stated_totals r ON r."year" IS NOT DISTINCT FROM t."year" AND r.statement = t.statement AND r.subject IS NOT DISTINCT FROM t.subject
      LEFT JOIN raw.sources s USING (source_id)
    WHERE t."year" = $year ORDER BY t.statement, place`, {year, computed});
  return found.map((row) => `  stated: ${row.statement} ${row.stated}${row.unit ?? ""}  ${originLabel(row.origin)}  ${row.place ?? ""}: ${outcome[row.state] ?? row.state}${row.computed === null ? "" : ` with the computed ${figure(row.computed, decimals)}`}`);
}

