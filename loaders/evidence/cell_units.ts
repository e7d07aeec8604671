import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {cellUnits} from "../datasets/cell_units.js";
import type {Dataset} from "../datasets/dataset.js";
import {fold, trimBlanks} from "../fold.js";
import {columnLetters} from "../formats/address.js";
import {itemColumns, type Mapping} from "../mapping/mapping.js";

/** A cell of figures that has its own unit behind the number, 12万元, and the power of ten that this unit adds. */
export interface CellUnit {
  sheet: string;
  row: number;
  col: string;
  /** As written. */
  text: string;
  shift: number;
}

/** The cells of a sheet's temporary table `lines` that have units of their own: what holds for their columns does not hold for them. Scores stay out: 分 converts nothing. */
export async function readCellUnits(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping, sheet: string): Promise<CellUnit[]> {
  const columns = unitColumns(dataset, mapping);
  if (columns.length === 0) {
    return [];
  }
  const item = mapping.byItem.length === 0 ? null : `v_${dataset.items?.field}`;
  const indexes = [...new Set(columns.map(({index}) => index))];
  const found = await rows<Record<string, string | number | null>>(connection, `
    SELECT row, ${item ?? "NULL"} AS item, ${indexes.map((index) => `c${index}`).join(", ")} FROM lines
    WHERE before IS NULL AND (${indexes.map((index) => `regexp_matches(c${index}, '[0-9][^0-9]*[^-0-9,.\\s]\\s*$')`).join(" OR ")}) ORDER BY row`);
  const units: CellUnit[] = [];
  for (const line of found) {
    for (const {index, unit} of columns) {
      const text = String(line[`c${index}`] ?? "");
      const folded = fold(text);
      const known = cellUnits(mapping.byItem.find(({items}) => items.includes(String(line["item"])))?.scale.unit ?? unit);
      const suffix = /^[-+0-9,.]+ *(.+)$/.exec(folded)?.[1];
      const shift = suffix === undefined ? undefined : known.get(suffix);
      if (shift !== undefined) {
        units.push({sheet, row: Number(line["row"]), col: columnLetters(index), text: trimBlanks(text), shift});
      }
    }
  }
  return units;
}

/** Columns of figures with the unit in which they are stored. */
function unitColumns({id, fields, items, value}: Dataset, mapping: Mapping): {index: number; unit: string | null}[] {
  if (id.startsWith("exam_")) {
    return [];
  }
  const own = value === null ? null : (fields.get(value)?.unit ?? null);
  const wide = mapping.items.flatMap((item) => itemColumns(item).map(({index}) => ({index, unit: item.percent === undefined ? (items?.units.get(item.item) ?? own) : "%"})));
  const single = [...fields].flatMap(([name, {kind, unit}]) => {
    const from = mapping.fields.get(name);
    return (kind === "number" || kind === "count") && from !== undefined && "columns" in from ? from.columns.slice(0, 1).map(({index}) => ({index, unit})) : [];
  });
  return [...wide, ...single];
}

/** Writes them to raw.cell_units. */
export async function writeCellUnits(connection: DuckDBConnection, sourceId: string, units: readonly CellUnit[]): Promise<void> {
  if (units.length === 0) {
    return;
  }
  const appender = await connection.createAppender("cell_units", "raw");
  for (const {sheet, row, col, text, shift} of units) {
    appender.appendVarchar(sourceId);
    appender.appendVarchar(sheet);
    appender.appendInteger(row);
    appender.appendVarchar(col);
    appender.appendVarchar(text);
    appender.appendInteger(shift);
    appender.endRow();
  }
  appender.closeSync();
}
