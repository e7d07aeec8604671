import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {cell} from "./cells.js";
import {figure, originLabel} from "./lines.js";

/** A school's part of what its stages share: the line that says how it came about, and the cell of the whole. */
export interface SharedPart {
  place: string;
  line: string;
}

/** For each school whose stages share the item: its part at this stage, pupils × weight over the sum of all stages' pupils × weight. */
export async function sharedParts(connection: DuckDBConnection, {item, year, stage}: {item: string; year: number; stage: string}): Promise<Map<string, SharedPart>> {
  const found = await rows<{school_id: string; total: number | null; pupils: number | null; weight: number; pupils_weighed: number | null; value: number | null; place: string; origin: string}>(connection, `
    SELECT p.school_id, p.total::DOUBLE AS total, p.pupils::DOUBLE AS pupils, p.weight::DOUBLE AS weight, p.pupils_weighed::DOUBLE AS pupils_weighed, p.value::DOUBLE AS value, ${cell("r", "r.col", "r.item")} AS place, s.origin
    FROM measures.shared_resources p
      JOIN raw.resources r ON r."year" = p."year" AND r.school_id = p.school_id AND r.item = p.item AND r.stage = 'shared'
      JOIN raw.sources s USING (source_id)
    WHERE p."year" = $year AND p.stage = $stage AND p.item = $item`, {year, stage, item});
  return new Map(found.map((row) => [row.school_id, {
    place: row.place,
    line: `  全校共用 (shared by its stages): ${figure(row.total, decimals(row.total))} × ${figure(row.pupils, 0)} 人 × ${row.weight} ÷ ${row.value === null ? figure(null, 0) : figure(row.pupils_weighed, decimals(row.pupils_weighed))} = ${figure(row.value, 3)}  ${row.place}  ${originLabel(row.origin)}`,
  }]));
}

function decimals(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : 2;
}
