import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";

/** Where a value was read: `raw/2013.xlsx › 初中 › F7`. `value` is what was stored, after units were converted. */
export interface CellTrace {
  school_id: string;
  place: string;
  value: number | null;
  status: string;
  origin: string;
}

/** The cells of one item (pupils, area_teaching_m2, …) by school, for a year and stage. */
export async function itemCells(connection: DuckDBConnection, {dataset, item, year, stage}: {dataset: "enrolment" | "resources"; item: string; year: number; stage: string}): Promise<Map<string, CellTrace>> {
  return bySchool(await rows<CellTrace>(connection, `
    SELECT r.school_id, ${cell("r", "r.col", "r.item")} AS place, r.value::DOUBLE AS value, r.status, s.origin
    FROM raw.${dataset} r JOIN raw.sources s USING (source_id)
    WHERE r."year" = $year AND r.stage = $stage AND r.item = $item`, {year, stage, item}));
}

/** The cells of an indicator that comes ready-made. */
export async function indicatorCells(connection: DuckDBConnection, {indicator, year, stage}: {indicator: string; year: number; stage: string}): Promise<Map<string, CellTrace>> {
  return bySchool(await rows<CellTrace>(connection, `
    SELECT r.school_id, ${cell("r", "r.col", "r.indicator_id")} AS place, r.value::DOUBLE AS value, r.status, s.origin
    FROM raw.indicator_values r JOIN raw.sources s USING (source_id)
    WHERE r."year" = $year AND r.stage = $stage AND r.indicator_id = $indicator`, {year, stage, indicator}));
}

function bySchool(traces: readonly CellTrace[]): Map<string, CellTrace> {
  return new Map(traces.map((trace) => [trace.school_id, trace]));
}

/** Places one after the other; what the next one shares with the first, file and sheet, is said once. */
export function joinPlaces(places: readonly string[]): string {
  const [first = "", ...others] = new Set(places);
  const folder = first.slice(0, first.lastIndexOf(" › ") + 3);
  return [first, ...others.map((other) => (other.startsWith(folder) ? other.slice(folder.length) : other))].join(", ");
}

/**
 * SQL for the cell of a record: file › sheet › cell (G7+H7 of a sum) and what was converted when it was read, or file › sheet › row where the record is the whole line.
 * @param item SQL of the record's item, '' where its column has none
 */
export function cell(record: string, column: string, item = "''"): string {
  return `s.file || CASE WHEN coalesce(${record}.sheet, '') = '' THEN '' ELSE ' › ' || ${record}.sheet END || ' › ' || CASE WHEN ${column} IS NULL THEN 'row ' || ${record}.row ELSE regexp_replace(${column}, '([A-Z]+)', '\\1' || ${record}.row, 'g') END || ${conversion(record, column, item)}`;
}

/** SQL for the column letter that a field of a record was read from; null where the record's source does not say. */
export function fieldColumn(record: string, field: string): string {
  return `(SELECT min(c.col) FROM raw.columns c WHERE c.source_id = ${record}.source_id AND c.sheet IS NOT DISTINCT FROM ${record}.sheet AND c.field = '${field}')`;
}

/** SQL for what was converted: ` (万元 × 10^4)` for the column, ` ("12万元" × 10^4)` for a cell that has its own unit, as written, which goes before it; '' where nothing was. */
function conversion(record: string, column: string, item: string): string {
  const of = (from: string): string => `FROM raw.${from} AS c WHERE c.source_id = ${record}.source_id AND c.sheet IS NOT DISTINCT FROM ${record}.sheet AND`;
  const own = `${of("cell_units")} c.row = ${record}.row AND list_contains(string_split(${column}, '+'), c.col)`;
  // In a long file what holds for the item goes before what holds for the column (item '').
  const columns = `(SELECT max_by(CASE WHEN c.shift <> 0 THEN c.unit || ' × 10^' || c.shift END, c.item) ${of("columns")} c.col = ${column} AND c.item IN ('', ${item}))`;
  const cells = `(SELECT string_agg('"' || c.text || '"' || CASE WHEN c.shift <> 0 THEN ' × 10^' || c.shift ELSE '' END, ', ' ORDER BY length(c.col), c.col) ${own})`;
  const parts = `concat_ws(', ', ${cells}, CASE WHEN (SELECT count(*) ${own}) < len(string_split(${column}, '+')) THEN ${columns} END)`;
  return `CASE WHEN ${parts} = '' THEN '' ELSE ' (' || ${parts} || ')' END`;
}
