import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import {trimBlanks} from "../fold.js";
import type {Merge, NativeSpool, Row, Sheet} from "../formats/cells.js";
import type {NativeText} from "../formats/large_text.js";
import {itemColumns, type Mapping} from "../mapping/mapping.js";
import {rows} from "../../src/duckdb.js";
import {cellsOf, filledSql, firstSql, isNumberSql, type OddLines} from "./text_lines.js";

/** Columns of a sheet that the dataset reads, and which of them hold ids that a spreadsheet may have made numbers of. */
export interface WantedColumns {
  text: readonly number[];
  fragile: readonly number[];
  split: {column: number; separator: RegExp} | null;
  /** Columns of what a line is about: a cell merged over several lines holds for each of them. Figures are never spread. */
  spread: ReadonlySet<number>;
}

export function wantedColumns(dataset: Dataset, mapping: Mapping): WantedColumns {
  const text = new Set(mapping.items.flatMap((item) => [...itemColumns(item), ...item.flags.values()]).map(({index}) => index));
  const fragile = new Set<number>();
  const spread = new Set<number>();
  let split: WantedColumns["split"] = null;
  for (const [name, from] of mapping.fields) {
    const field = dataset.fields.get(name);
    if (field === undefined || !("columns" in from)) {
      continue;
    }
    for (const {index} of from.columns) {
      text.add(index);
      if (!field.measured) {
        spread.add(index);
      }
      if (field.fragile) {
        fragile.add(index);
      }
      if (field.separator !== null) {
        split = {column: index, separator: field.separator};
      }
    }
  }
  return {text: [...text].toSorted((a, b) => a - b), fragile: [...fragile], split, spread};
}

/**
 * Writes the lines below the header into a new temporary table `cells`, all as text: row (physical), part (of a cell that holds several values),
 * written and filled (cells of the line, and up to the last filled one), first (the first filled cell), c0, c1 … the wanted columns,
 * and n0 … whether the spreadsheet holds a number there. Returns how many rows it wrote.
 */
export async function stageSheet(connection: DuckDBConnection, sheet: Sheet, headerRow: number, wanted: WantedColumns): Promise<number> {
  await createCells(connection, wanted);
  return await appendCells(connection, sheet.rows(), headerRow, wanted, 0, mergedCells(sheet, headerRow, wanted));
}

/**
 * The same table, from the temporary view `text_lines` and the lines that readLines cut.
 * @param from SQL of a table with row and line; which of the lines to take
 * @param marks names of further BOOLEAN columns of `from` to keep, false for odd lines
 */
export async function stageLines(connection: DuckDBConnection, native: NativeText | NativeSpool, odd: OddLines, headerRow: number, wanted: WantedColumns, from = "text_lines", marks: readonly string[] = []): Promise<number> {
  const lines = [...odd].filter(([row]) => row > headerRow);
  await connection.run("CREATE OR REPLACE TEMP TABLE text_odd (row INTEGER)");
  if (lines.length > 0) {
    const appender = await connection.createAppender("text_odd", null, "temp");
    for (const [row] of lines) {
      appender.appendInteger(row);
      appender.endRow();
    }
    appender.closeSync();
  }
  const cut = `SELECT * FROM ${from} WHERE row > ${headerRow}${lines.length > 0 ? " AND row NOT IN (SELECT row FROM text_odd)" : ""}`;
  // A table that comes with its rows is written by all threads; an INSERT is not.
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE cells AS
    SELECT row, CAST(0 AS INTEGER) AS part, CAST(len(p) AS INTEGER) AS written, CAST(${filledSql()} AS INTEGER) AS filled, ${firstSql()} AS first${wanted.text.map((index) => `, coalesce(p[${index + 1}], '') AS c${index}`).join("")}${wanted.fragile.map((index) => `, ${isNumberSql(native, index)} AS n${index}`).join("")}${marks.map((mark) => `, ${mark}`).join("")}
    FROM (SELECT *, ${cellsOf(native)} AS p FROM (${cut}))`);
  const taken = lines.length === 0 ? [] : await rows<{row: number}>(connection, `SELECT row FROM ${from} WHERE row IN (SELECT row FROM text_odd)`);
  await appendCells(connection, taken.map(({row}) => odd.get(row) ?? {row, cells: []}), headerRow, wanted, marks.length);
  await connection.run("DROP TABLE text_odd");
  const [staged] = await rows<{lines: number}>(connection, "SELECT count(*) AS lines FROM cells");
  return staged?.lines ?? 0;
}

async function createCells(connection: DuckDBConnection, wanted: WantedColumns): Promise<void> {
  const columns = [...wanted.text.map((index) => `c${index} VARCHAR`), ...wanted.fragile.map((index) => `n${index} BOOLEAN`)];
  await connection.run(`CREATE OR REPLACE TEMP TABLE cells (row INTEGER, part INTEGER, written INTEGER, filled INTEGER, first VARCHAR, ${columns.join(", ")})`);
}

async function appendCells(connection: DuckDBConnection, lines: Iterable<Row>, headerRow: number, wanted: WantedColumns, marks = 0, merged: Merged | null = null): Promise<number> {
  const appender = await connection.createAppender("cells", null, "temp");
  let staged = 0;
  for (const line of lines) {
    const {row} = line;
    if (row <= headerRow) {
      continue;
    }
    let {cells, numbers} = line;
    const first = cells.find((text) => text !== "" && trimBlanks(text) !== "") ?? "";
    const filled = first === "" ? 0 : cells.findLastIndex((text) => text !== "" && trimBlanks(text) !== "") + 1;
    if (merged !== null && filled > 0) {
      ({cells, numbers} = merged(line));
    }
    const parts = wanted.split === null ? null : partsOf(cells[wanted.split.column] ?? "", wanted.split.separator);
    for (let part = 0; part < (parts?.length ?? 1); part++) {
      appender.appendInteger(row);
      appender.appendInteger(part);
      appender.appendInteger(line.cells.length);
      appender.appendInteger(filled);
      appender.appendVarchar(first);
      for (const index of wanted.text) {
        appender.appendVarchar((parts !== null && index === wanted.split?.column ? parts[part] : cells[index]) ?? "");
      }
      for (const index of wanted.fragile) {
        appender.appendBoolean(numbers?.has(index) ?? false);
      }
      for (let mark = 0; mark < marks; mark++) {
        appender.appendBoolean(false);
      }
      appender.endRow();
      staged++;
    }
  }
  appender.closeSync();
  return staged;
}

/** The values of a cell that may hold several; none is left by a separator at its end. */
function partsOf(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).filter((part) => trimBlanks(part) !== "");
  return parts.length === 0 ? [""] : parts;
}

/** Whether cells of what a line is about are merged over several lines below the header. */
export function isSpread({merges}: Pick<Sheet, "merges">, headerRow: number, {spread}: Pick<WantedColumns, "spread">): boolean {
  return merges.some((merge) => isSpreadBy(merge, headerRow, spread));
}

function isSpreadBy({startRow, startCol, endRow, endCol}: Merge, headerRow: number, spread: ReadonlySet<number>): boolean {
  return startCol === endCol && endRow > startRow && startRow >= headerRow && spread.has(startCol);
}

/** A line with its cells filled that are merged with one above. Lines come in order. */
type Merged = (line: Row) => Row;

function mergedCells({merges}: Sheet, headerRow: number, {spread}: WantedColumns): Merged | null {
  const columns = new Map<number, {start: number; end: number; text: string; number: boolean}[]>();
  for (const merge of merges) {
    const {startRow, startCol, endRow} = merge;
    if (isSpreadBy(merge, headerRow, spread)) {
      columns.set(startCol, [...(columns.get(startCol) ?? []), {start: startRow + 1, end: endRow + 1, text: "", number: false}]);
    }
  }
  for (const list of columns.values()) {
    list.sort((a, b) => b.start - a.start);
  }
  return columns.size === 0 ? null : ({row, cells: own, numbers: ownNumbers}) => {
    const cells = [...own];
    const numbers = new Set(ownNumbers);
    for (const [column, list] of columns) {
      while ((list.at(-1)?.end ?? row) < row) {
        list.pop();
      }
      const merge = list.at(-1);
      if (merge?.start === row) {
        merge.text = cells[column] ?? "";
        merge.number = numbers.has(column);
      } else if (merge !== undefined && row > merge.start && trimBlanks(cells[column] ?? "") === "") {
        while (cells.length <= column) {
          cells.push("");
        }
        cells[column] = merge.text;
        if (merge.number) {
          numbers.add(column);
        }
      }
    }
    return {row, cells, numbers};
  };
}
