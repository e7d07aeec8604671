import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {cellUnits} from "../datasets/cell_units.js";
import type {Dataset} from "../datasets/dataset.js";
import {patterns} from "../datasets/read_cell.js";
import {columnLetters} from "../formats/address.js";
import type {Mapping} from "../mapping/mapping.js";
import {titleUnits, unitText} from "../tables/header_text.js";
import {contradicted, lineUnits} from "./line_unit.js";
import {literal, literals} from "./quote.js";

/**
 * Where a title says 单位：万元 a figure of a long file is in the unit that stands beside or behind it, or in that of the header of the values. One that has neither, or whose
 * header says another unit than the title, may be ten thousand times too small. Looks into the temporary table `lines`; `place` names file and sheet.
 * So may one whose line says two: 元 in its column of units, 万元 behind the name of its item. Throws Failure ambiguous_unit, naming the first such cell.
 */
export async function refuseUnstatedUnit(connection: DuckDBConnection, place: string, dataset: Dataset, mapping: Mapping): Promise<void> {
  const {items, value} = dataset;
  const from = value === null ? undefined : mapping.fields.get(value);
  const column = from !== undefined && "columns" in from ? from.columns[0] : undefined;
  if (items === null || items.units.size === 0 || mapping.items.length > 0 || column === undefined) {
    return;
  }
  const units = lineUnits(dataset, mapping);
  const [twice] = units === null ? [] : await rows<{row: number; text: string}>(connection, `SELECT row, c${column.index} AS text FROM lines WHERE before IS NULL AND v_${value} <> 0 AND ${contradicted(units)} ORDER BY row LIMIT 1`);
  if (twice !== undefined) {
    throw new Failure({
      code: "ambiguous_unit", place: `${place} › ${columnLetters(column.index)}${twice.row}`, message: `"${twice.text.trim()}": the column of units says another unit than the name of the item`,
      repair: "correct the one that is wrong",
    });
  }
  for (const title of titleUnits(mapping.header.titles)) {
    const base = title.base ?? "";
    const mine = title.shift === 0 ? [] : [...items.units].filter(([, unit]) => cellUnits(unit).has(base)).map(([item]) => item);
    const agrees = column.unit.base === base && column.unit.shift === title.shift;
    const stated = units === null ? "" : " AND line_unit = ''";
    const [cell] = mine.length === 0 || agrees ? [] : await rows<{row: number; text: string}>(connection, `
      SELECT row, c${column.index} AS text FROM lines
      WHERE before IS NULL AND v_${items.field} IN ${literals(mine)} AND v_${value} <> 0${stated} AND regexp_full_match(p_${value}, ${literal(patterns.number)}) ORDER BY row LIMIT 1`);
    if (cell !== undefined) {
      const other = column.unit.base === undefined ? "nothing beside the figure says whether it is" : `the header says ${unitText(column.unit)}`;
      throw new Failure({
        code: "ambiguous_unit", place: `${place} › ${columnLetters(column.index)}${cell.row}`, message: `"${cell.text.trim()}": the title says that figures are in ${unitText(title)}, and ${other}`,
        repair: "write the unit into the header of the values, in brackets, or beside each figure in a column 单位, and take it out of the title",
      });
    }
  }
}
