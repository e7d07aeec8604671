import type {DuckDBConnection} from "@duckdb/node-api";
import {columnLetters} from "../formats/address.js";
import {addToSpans} from "../formats/add_to_spans.js";
import type {Span} from "../formats/cells.js";
import {readColumns} from "../mapping/mapping.js";
import type {ReadSource} from "../read_source.js";

/** Spans that are told one by one: a filter leaves thousands. */
const told = 8;

/** Writes which lines below the header, and which of the columns that were read, are hidden in the workbook: raw.hidden_parts. */
export async function writeHiddenParts(connection: DuckDBConnection, sourceId: string, sheets: ReadSource["sheets"]): Promise<void> {
  for (const {sheet, mapping} of sheets) {
    const {rows = [], columns = []} = sheet.hiddenParts ?? {};
    const top = mapping.header.row + 1;
    const hidden: Span[] = [];
    for (const index of readColumns(mapping).map((column) => column.index).toSorted((a, b) => a - b)) {
      if (columns.some(({from, to}) => index >= from && index <= to)) {
        addToSpans(hidden, index, index);
      }
    }
    const parts = {
      rows: rows.filter(({to}) => to >= top).map(({from, to}) => ({from: Math.max(from, top), to})),
      columns: hidden,
    };
    for (const [part, spans] of Object.entries(parts).filter(([, found]) => found.length > 0)) {
      const count = spans.reduce((sum, {from, to}) => sum + to - from + 1, 0);
      await connection.run("INSERT INTO raw.hidden_parts VALUES ($1, $2, $3, $4, $5)", [sourceId, sheet.name, part, count, placesOf(spans, part === "columns" ? columnLetters : String)]);
    }
  }
}

/** `5–9, 12`; of many the first ones and `…`. */
function placesOf(spans: readonly Span[], name: (at: number) => string): string {
  return [...spans.slice(0, told).map(({from, to}) => (from === to ? name(from) : `${name(from)}–${name(to)}`)), ...(spans.length > told ? ["…"] : [])].join(", ");
}
