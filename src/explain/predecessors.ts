import type {DuckDBConnection} from "@duckdb/node-api";
import {successionKinds} from "../catalogue/successions.js";
import {rows} from "../duckdb.js";
import {cell} from "./cells.js";

interface Step {
  year: number; kind: string; predecessor_id: string; successor_id: string; place: string;
}

/** A school that another was in the year before. */
export interface Predecessor {
  school_id: string;
  school_name: string;
}

/**
 * The schools that a school is compared with in the year before, and in words where that comes from; null where it is compared with itself, as usual.
 * @param basis `stock` (1 September) or `flow` (the twelve months before)
 */
export async function predecessorsOf(connection: DuckDBConnection, {school, stage, year, basis}: {school: string; stage: string; year: number; basis: "stock" | "flow"}): Promise<{schools: Predecessor[]; lines: string[]} | null> {
  const schools = await rows<Predecessor & {split: boolean}>(connection, `
    SELECT h.base_school_id AS school_id, coalesce(s.school_name, h.base_school_id) AS school_name, h.split
    FROM measures.school_predecessors h LEFT JOIN raw.schools s ON s.school_id = h.base_school_id
    WHERE h.school_id = $school AND h.stage = $stage AND h.year = $year AND h.basis = $basis AND h.base_year = h.year - 1 ORDER BY 1`, {school, stage, year, basis});
  const steps = await rows<Step>(connection, `
    SELECT r.year, r.kind, r.predecessor_id, r.successor_id, ${cell("r", "r.col")} AS place
    FROM raw.successions r JOIN raw.sources s USING (source_id)
    WHERE r.successor_id = $school AND r.year BETWEEN $year - 1 AND $year ORDER BY s.file, r.sheet, r.row`, {school, year});
  const [only, ...others] = schools;
  if (steps.length === 0 || (only?.school_id === school && others.length === 0 && !only.split)) {
    return null;
  }
  const kinds = [...new Set(steps.map(({kind}) => successionKinds.find(({id}) => id === kind)?.zh ?? kind))].join("、");
  const how = only === undefined ? "it opened, and is compared with nothing"
    : others.length > 0 ? (schools.some(({split}) => split) ? "parts of a split merged with others, and nothing is compared" : "their numerators and denominators added up") : only.split ? "its ratio, not its totals" : "its own figures";
  return {schools, lines: [`  ${year - 1} is ${schools.length === 0 ? "without a school" : schools.map(({school_id, school_name}) => `${school_name} (${school_id})`).join(" + ")}: ${how}; ${kinds}, ${[...new Set(steps.map((step) => step.place))].join(", ")}`]};
}
