import type {DuckDBConnection} from "@duckdb/node-api";
import {insertRows} from "../../src/insert_rows.js";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {ItemParts} from "../mapping/item_parts.js";
import {itemColumns} from "../mapping/mapping.js";
import {cellSql, preparedSql} from "../sql/cell_sql.js";
import {literal} from "../sql/quote.js";
import {itemScale} from "../sql/records.js";
import type {Column} from "../tables/header_columns.js";

/** A line whose total column is not what its parts add up to, or less than those that are known, or is of the grades of both stages. */
export interface ColumnTotal {
  sheet: string;
  row: number;
  /** The total's column, or those that make it. */
  col: string;
  item: string;
  stated: string;
  computed: string;
  /** Columns of the parts, D+E+F. */
  parts: string;
}

/** Lines of a file that are kept: enough to correct. */
const most = 10_000;

/** Compares the items of the temporary table `lines` with their parts, line by line. A part without a value is not known, and no 0. */
export async function readColumnTotals(connection: DuckDBConnection, dataset: Dataset, parts: readonly ItemParts[], sheet: string): Promise<ColumnTotal[]> {
  const {value} = dataset;
  const field = value === null ? undefined : dataset.fields.get(value);
  if (parts.length === 0 || field === undefined) {
    return [];
  }
  const prepared: string[] = [];
  const cut: string[] = [];
  const compared = parts.map(({item, columns, stage, complete, others, foreign, also}) => {
    const figure = (column: Column): string => {
      const text = `figure${prepared.length}`;
      prepared.push(`${preparedSql(field, `c${column.index}`)} AS ${text}`);
      const sql = cellSql(field, text, {...itemScale(dataset, item), shift: (column.unit.base === undefined ? item.column : column).unit.shift});
      cut.push(...sql.parts);
      return `(${sql.value})`;
    };
    const whole = item.sum.length === 0 ? figure(item.column) : item.sum.map(({column, stages}) => `CASE WHEN ${stages === null ? "true" : `coalesce(v_stage IN (${stages.map(literal).join(", ")}), false)`} THEN ${figure(column)} ELSE 0 END`).join(" + ");
    const figures = columns.map(figure);
    const known = figures.map((each) => `coalesce(${each}, 0)`).join(" + ");
    const alone = others.map((column) => ` AND coalesce(${figure(column)}, 0) = 0`).join("");
    const more = also.length === 0 ? "" : ` AND (${figures.join(" + ")}) + ${also.map((column) => `coalesce(${figure(column)}, 0)`).join(" + ")} <> ${whole}`;
    const unequal = `${known} > ${whole}${complete ? ` OR ((${figures.join(" + ")}) <> ${whole}${more}${alone})` : ""}`;
    const sum = (list: readonly Column[]): string => list.map((column) => `coalesce(${figure(column)}, 0)`).join(" + ");
    const both = foreign.length === 0 ? "" : ` OR (${sum(foreign)} > 0 AND ${known} + ${sum(others)} = ${whole})`;
    const letters = (list: readonly Column[]): string => literal(list.map(({index}) => columnLetters(index)).join("+"));
    return `SELECT row, ${letters(itemColumns(item))} AS col, ${literal(item.item)} AS item, ${whole} AS stated, ${known} AS computed, ${letters(columns)} AS parts FROM figures WHERE (${unequal}${both})${stage === null ? "" : ` AND v_stage = ${literal(stage)}`}`;
  });
  const found = await rows<Omit<ColumnTotal, "sheet">>(connection, `
    WITH figures AS (SELECT *, ${cut.length === 0 ? "NULL AS uncut" : cut.join(", ")} FROM (SELECT *, ${prepared.join(", ")} FROM lines WHERE before IS NULL))
    SELECT row, col, item, CAST(stated AS VARCHAR) AS stated, CAST(computed AS VARCHAR) AS computed, parts FROM (${compared.join(" UNION ALL ")}) ORDER BY row, col, parts LIMIT ${most}`);
  return found.map((each) => ({sheet, ...each}));
}

/** Writes them to raw.total_lines, beside what writeTotalLines finds. */
export async function writeColumnTotals(connection: DuckDBConnection, dataset: Dataset, sourceId: string, totals: readonly ColumnTotal[]): Promise<void> {
  if (totals.length > 0) {
    await insertRows(connection, "raw.total_lines", totals.map(({sheet, row, col, item, stated, computed, parts}) => [sourceId, sheet, row, col, dataset.value, item, null, stated, computed, false, parts]));
  }
}
