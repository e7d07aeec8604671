import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";

/** @throws Failure where a published total differs from what the rows add up to, naming the statement and both figures */
export async function refuseDifferingTotals(connection: DuckDBConnection): Promise<void> {
  const differing = await rows<{year: number | null; statement: string; subject: string; stated: number; computed: number; unit: string; place: string}>(connection, `
    SELECT t."year", t.statement, coalesce(t.subject, '') AS subject, t.stated::DOUBLE AS stated, t.computed::DOUBLE AS computed, coalesce(t.unit, '') AS unit,
      coalesce((SELECT min(s.file || ' › row ' || r.row) FROM raw.stated_totals r JOIN raw.sources s USING (source_id)
        WHERE r."year" IS NOT DISTINCT FROM t."year" AND r.statement = t.statement AND r.subject IS NOT DISTINCT FROM t.subject), 'stated totals') AS place
    FROM marts.stated_totals t WHERE t.state = 'differs' ORDER BY t."year", t.statement, t.subject`);
  const [first, ...others] = differing;
  if (first === undefined) {
    return;
  }
  const sentence = ({year, statement, subject, stated, computed, unit}: typeof first) => `${[year, subject, statement].filter((part) => part !== null && part !== "").join(" ")} is stated as ${round(stated)}${unit}, the rows give ${round(computed)}${unit}`;
  throw new Failure({code: "stated_total_differs", place: first.place, message: [first, ...others].map(sentence).join("; "), repair: "find the rows that are missing, doubled or wrong, or correct the stated figure with its source"});
}

/** Four decimals are more than any published total has. */
function round(value: number): number {
  return Number(value.toFixed(4));
}
