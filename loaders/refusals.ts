import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../src/duckdb.js";
import {Failure} from "../src/failure.js";
import {reasons as catalogue} from "../src/catalogue/reasons.js";
import type {Dataset} from "./datasets/dataset.js";
import type {LocalSource} from "./sources/resolve_sources.js";
import {longScores, type WideScores} from "./sql/wide_scores.js";

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

/** Throws Failure two_sources where a record of the temporary table `records` has a key that another source has brought already. */
export async function refuseSecondSource(connection: DuckDBConnection, dataset: Dataset, source: LocalSource, sources: readonly LocalSource[], wide: WideScores | null = null): Promise<void> {
  if (sources.filter((other) => other.dataset === source.dataset).length < 2) {
    return;
  }
  const same = dataset.key.map((name) => `mine.${name} IS NOT DISTINCT FROM other.${name}`).join(" AND ");
  const [clash] = await rows<{sheet: string; row: number; col: string | null; source_id: string; other_sheet: string; other_row: number; other_col: string | null; key: string}>(connection, `
    SELECT mine.sheet, mine.row, mine.col, other.source_id, other.sheet AS other_sheet, other.row AS other_row, other.col AS other_col, concat_ws(', ', ${dataset.key.map((name) => `mine.${name}`).join(", ")}) AS key
    FROM (${accepted(dataset, wide)}) AS mine JOIN raw.${dataset.id} AS other ON ${same}
    ORDER BY mine.sheet_index, mine.row, mine.part LIMIT 1`);
  if (clash !== undefined) {
    const file = sources.find(({id}) => id === clash.source_id)?.file ?? clash.source_id;
    throw new Failure({
      code: "two_sources",
      place: cellPlace(source.file, clash.sheet, clash.row, clash.col),
      message: `${dataset.key.join(", ")} = ${clash.key} stands in ${cellPlace(file, clash.other_sheet, clash.other_row, clash.other_col)} already`,
      repair: `keep one of the two: remove the line, or source ${source.id} or ${clash.source_id}`,
    });
  }
}

/** Accepted records wherever they wait: those of a wide file in the temporary table `scores`. */
function accepted(dataset: Dataset, wide: WideScores | null): string {
  const columns = [...new Set([...dataset.key, "sheet", "sheet_index", "row", "part", "col"])];
  const single = `SELECT ${columns.join(", ")} FROM records WHERE fault IS NULL`;
  return [single, ...(wide === null ? [] : longScores(dataset, wide, columns))].join(" UNION ALL ");
}
