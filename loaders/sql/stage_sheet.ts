import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import {trimBlanks} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import type {Mapping} from "../mapping/mapping.js";

/** Columns of a sheet that the dataset reads, and which of them hold ids that a spreadsheet may have made numbers of. */
export interface WantedColumns {
  text: readonly number[];
  fragile: readonly number[];
  split: {column: number; separator: string} | null;
}

export function wantedColumns(dataset: Dataset, mapping: Mapping): WantedColumns {
  const text = new Set(mapping.items.map(({column}) => column.index));
  const fragile = new Set<number>();
  let split: WantedColumns["split"] = null;
  for (const [name, from] of mapping.fields) {
    const field = dataset.fields.get(name);
    if (field === undefined || !("columns" in from)) {
      continue;
    }
    for (const {index} of from.columns) {
      text.add(index);
      if (field.fragile) {
        fragile.add(index);
      }
      if (field.separator !== null) {
        split = {column: index, separator: field.separator};
      }
    }
  }
  return {text: [...text].toSorted((a, b) => a - b), fragile: [...fragile], split};
}

/**
 * Writes the lines below the header into a new temporary table `cells`, all as text: row (physical), part (of a cell that holds several values),
 * written and filled (cells of the line, and up to the last filled one), first (the first filled cell), c0, c1 … the wanted columns,
 * and n0 … whether the spreadsheet holds a number there. The only place where cells become a table: a faster source of cells replaces this.
 * Returns how many rows it wrote.
 */
export async function stageSheet(connection: DuckDBConnection, sheet: Sheet, headerRow: number, wanted: WantedColumns): Promise<number> {
  const columns = [...wanted.text.map((index) => `c${index} VARCHAR`), ...wanted.fragile.map((index) => `n${index} BOOLEAN`)];
  await connection.run(`CREATE OR REPLACE TEMP TABLE cells (row INTEGER, part INTEGER, written INTEGER, filled INTEGER, first VARCHAR, ${columns.join(", ")})`);
  const appender = await connection.createAppender("cells", null, "temp");
  let staged = 0;
  for (const {row, cells, numbers} of sheet.rows()) {
    if (row <= headerRow) {
      continue;
    }
    const first = cells.find((text) => text !== "" && trimBlanks(text) !== "") ?? "";
    const filled = first === "" ? 0 : cells.findLastIndex((text) => text !== "" && trimBlanks(text) !== "") + 1;
    const parts = wanted.split === null ? null : (cells[wanted.split.column] ?? "").split(wanted.split.separator);
    for (let part = 0; part < (parts?.length ?? 1); part++) {
      appender.appendInteger(row);
      appender.appendInteger(part);
      appender.appendInteger(cells.length);
      appender.appendInteger(filled);
      appender.appendVarchar(first);
      for (const index of wanted.text) {
        appender.appendVarchar((parts !== null && index === wanted.split?.column ? parts[part] : cells[index]) ?? "");
      }
      for (const index of wanted.fragile) {
        appender.appendBoolean(numbers?.has(index) ?? false);
      }
      appender.endRow();
      staged++;
    }
  }
  appender.closeSync();
  return staged;
}
