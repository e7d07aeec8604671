import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../src/duckdb.js";
import {Failure} from "../src/failure.js";
import {reasons as catalogue} from "../src/catalogue/reasons.js";
import type {Dataset} from "./datasets/dataset.js";
import type {LocalSource} from "./sources/resolve_sources.js";
import {literal} from "./sql/quote.js";

/** Faults that make the file as a whole doubtful: a single one refuses the load, where others only reject their record. */
const refusing = ["damaged_id", "wrong_year"];

/** `file › sheet › D41`; without a column, `file › sheet › line 41`. */
export function cellPlace(file: string, sheet: string, row: number, col: string | null): string {
  return [file, ...(sheet === "" ? [] : [sheet]), col === null ? `line ${row}` : col.replace(/[A-Z]+/g, `$&${row}`)].join(" › ");
}

/** Throws Failure damaged_id or wrong_year, naming the first such cell of the temporary table `records`. */
export async function refuseDamage(connection: DuckDBConnection, file: string, reasons: Readonly<Record<string, number>>): Promise<void> {
  const code = refusing.find((each) => (reasons[`reject:${each}`] ?? 0) > 0);
  if (code === undefined) {
    return;
  }
  const [cell] = await rows<{sheet: string; row: number; col: string | null; value: string | null}>(connection, `SELECT sheet, row, fault_col AS col, fault_value AS value FROM records WHERE split_part(fault, ':', 2) = '${code}' ORDER BY sheet_index, row, part LIMIT 1`);
  const reason = catalogue.find((each) => each.code === code);
  const [counted] = await rows<{lines: number}>(connection, `SELECT count(DISTINCT (sheet, row)) AS lines FROM records WHERE split_part(fault, ':', 2) = '${code}'`);
  throw new Failure({
    code,
    place: cellPlace(file, cell?.sheet ?? "", cell?.row ?? 0, cell?.col ?? null),
    message: `"${cell?.value ?? ""}": ${reason?.en}${(counted?.lines ?? 1) > 1 ? ` (and ${(counted?.lines ?? 1) - 1} more lines)` : ""}`,
    repair: reason?.repair.en ?? "correct the cell",
  });
}

/**
 * Throws Failure two_sources where two sources of a dataset bring the same key, naming the first such record of the source that comes later in the plan.
 * @param plan the sources of the datasets to look at, in the order of loading
 */
export async function refuseSecondSources(connection: DuckDBConnection, plan: readonly {source: LocalSource; dataset: Dataset}[]): Promise<void> {
  for (const dataset of new Map(plan.map((each) => [each.dataset.id, each.dataset])).values()) {
    const sources = plan.filter((each) => each.dataset.id === dataset.id).map(({source}) => source);
    if (sources.length > 1) {
      await refuseSecond(connection, dataset, sources);
    }
  }
}

async function refuseSecond(connection: DuckDBConnection, dataset: Dataset, sources: readonly LocalSource[]): Promise<void> {
  const hash = `hash(${dataset.key.join(", ")})`;
  // Grouping eight bytes instead of the key's texts is several times faster; keys that share a hash by chance are told apart below.
  await connection.run(`CREATE OR REPLACE TEMP TABLE shared_keys AS SELECT ${hash} AS hash FROM raw.${dataset.id} GROUP BY 1 HAVING min(source_id) <> max(source_id)`);
  const order = `list_position([${sources.map(({id}) => literal(id)).join(", ")}], source_id)`;
  const held = `SELECT *, ${order} AS nth FROM raw.${dataset.id} WHERE ${hash} IN (FROM shared_keys)`;
  const same = dataset.key.map((name) => `mine.${name} IS NOT DISTINCT FROM other.${name}`).join(" AND ");
  const [clash] = await rows<{source_id: string; sheet: string; row: number; col: string | null; other_id: string; other_sheet: string; other_row: number; other_col: string | null; key: string}>(connection, `
    WITH held AS (${held})
    SELECT mine.source_id, mine.sheet, mine.row, mine.col, other.source_id AS other_id, other.sheet AS other_sheet, other.row AS other_row, other.col AS other_col, concat_ws(', ', ${dataset.key.map((name) => `mine.${name}`).join(", ")}) AS key
    FROM held AS mine JOIN held AS other ON ${same} AND other.nth < mine.nth
    ORDER BY mine.nth, mine.sheet, mine.row, len(mine.col), mine.col, other.nth LIMIT 1`);
  await connection.run("DROP TABLE shared_keys");
  const file = (id: string): string => sources.find((source) => source.id === id)?.file ?? id;
  if (clash !== undefined) {
    throw new Failure({
      code: "two_sources",
      place: cellPlace(file(clash.source_id), clash.sheet, clash.row, clash.col),
      message: `${dataset.key.join(", ")} = ${clash.key} stands in ${cellPlace(file(clash.other_id), clash.other_sheet, clash.other_row, clash.other_col)} already`,
      repair: `keep one of the two: remove the line, or source ${clash.source_id} or ${clash.other_id}`,
    });
  }
}
