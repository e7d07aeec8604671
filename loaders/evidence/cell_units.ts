import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {cellUnits} from "../datasets/cell_units.js";
import type {Dataset} from "../datasets/dataset.js";
import {fold, trimBlanks} from "../fold.js";
import {patterns} from "../datasets/read_cell.js";
import {behindNumber, lineUnits} from "../sql/line_unit.js";
import {statedUnit} from "../sql/stated_unit.js";
import {literal} from "../sql/quote.js";
import {titleUnits} from "../tables/header_text.js";
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

const plain = new RegExp(`^(?:${patterns.number})$`);

/** The cells of a sheet's temporary table `lines` that have units of their own, behind the number or beside it in their line: what holds for their columns does not hold for them. Scores stay out: 分 converts nothing. */
export async function readCellUnits(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping, sheet: string): Promise<CellUnit[]> {
  const columns = unitColumns(dataset, mapping);
  if (columns.length === 0) {
    return [];
  }
  const item = mapping.byItem.length === 0 ? null : `v_${dataset.items?.field}`;
  const indexes = [...new Set(columns.map(({index}) => index))];
  const beside = lineUnits(dataset, mapping) === null && statedUnit(dataset, mapping) === null ? null : "line_unit";
  // 元 beside a number converts nothing where neither its column nor a title has another unit.
  const told = columns.some(({shift}) => shift !== 0) || titleUnits(mapping.header.titles).some(({shift}) => shift !== 0) ? behindNumber : "^[百千万亿]";
  const found = await rows<Record<string, string | number | null>>(connection, `
    SELECT row, ${item ?? "NULL"} AS item, ${beside ?? "NULL"} AS beside, ${indexes.map((index) => `c${index}`).join(", ")} FROM lines
    WHERE before IS NULL AND (${indexes.map((index) => `regexp_matches(c${index}, '[0-9０-９][^0-9]*(?:[^-0-9,.\\s]|[mMｍＭ][2２])\\s*$')`).join(" OR ")}${beside === null ? "" : ` OR regexp_matches(${beside}, ${literal(told)})`}) ORDER BY row`);
  const units: CellUnit[] = [];
  for (const line of found) {
    for (const {index, unit} of columns) {
      const written = trimBlanks(String(line[`c${index}`] ?? ""));
      const unitBeside = fold(String(line["beside"] ?? "")).toLowerCase();
      const text = plain.test(fold(written)) && RegExp(told).test(unitBeside) ? `${written} ${unitBeside}` : written;
      const folded = fold(text);
      const known = cellUnits(mapping.byItem.find(({items}) => items.includes(String(line["item"])))?.scale.unit ?? unit);
      const suffix = /^[-+0-9,.]+ *(.+)$/.exec(folded)?.[1];
      const shift = suffix === undefined ? undefined : known.get(suffix);
      if (shift !== undefined) {
        units.push({sheet, row: Number(line["row"]), col: columnLetters(index), text, shift});
      }
    }
  }
  return units;
}

/** Columns of figures with the unit in which they are stored. */
function unitColumns({id, fields, items, value}: Dataset, mapping: Mapping): {index: number; unit: string | null; shift: number}[] {
  if (id.startsWith("exam_")) {
    return [];
  }
  const own = value === null ? null : (fields.get(value)?.unit ?? null);
  const wide = mapping.items.flatMap((item) => itemColumns(item).map(({index, unit: {shift}}) => ({index, shift, unit: item.percent === undefined ? (items?.units.get(item.item) ?? own) : "%"})));
  const single = [...fields].flatMap(([name, {kind, unit}]) => {
    const from = mapping.fields.get(name);
    return (kind === "number" || kind === "count") && from !== undefined && "columns" in from ? from.columns.slice(0, 1).map(({index, unit: {shift}}) => ({index, unit, shift})) : [];
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
