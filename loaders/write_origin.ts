import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "./datasets/dataset.js";
import {columnLetters} from "./formats/address.js";
import type {Book} from "./formats/cells.js";
import {plainShift, type PercentReading} from "./datasets/read_cell.js";
import type {Column} from "./tables/header_columns.js";
import {unitText, type Unit} from "./tables/header_text.js";
import {itemColumns} from "./mapping/mapping.js";
import type {ReadSource} from "./read_source.js";
import type {LocalSource} from "./sources/resolve_sources.js";

/** Writes where a source came from (raw.sources) and which of its columns became which field (raw.columns). */
export async function writeOrigin(connection: DuckDBConnection, source: LocalSource, file: {book: Book; sha256: string; bytes: number}, dataset: Dataset, {counts, sheets}: ReadSource): Promise<void> {
  await connection.run(
    `INSERT INTO raw.sources BY NAME SELECT $id AS source_id, $file AS file, $sheet AS sheet, $dataset AS dataset, $year::INTEGER AS year, $origin AS origin, $publisher AS publisher,
      $licence AS licence, $received::DATE AS received, $sha256 AS sha256, $bytes::BIGINT AS bytes, $encoding AS encoding, $lines::BIGINT AS lines,
      $rows::BIGINT AS rows, $accepted::BIGINT AS accepted, $missing::BIGINT AS missing, $rejected::BIGINT AS rejected, $skipped::BIGINT AS skipped, $note AS note`,
    {
      id: source.id, file: source.file, sheet: sheets.map(({sheet}) => sheet.name).join("、"), dataset: dataset.id, year: source.year, origin: source.origin, publisher: source.publisher,
      licence: source.licence, received: source.received, sha256: file.sha256, bytes: file.bytes, encoding: file.book.encoding, lines: file.book.lines, ...counts, note: source.note ?? null,
    },
  );
  await writeColumns(connection, source.id, dataset, sheets);
}

/** Writes which columns of a source became which field. */
export async function writeColumns(connection: DuckDBConnection, sourceId: string, dataset: Dataset, sheets: ReadSource["sheets"]): Promise<void> {
  const appender = await connection.createAppender("columns", "raw");
  const append = (sheet: string, field: string, item: string, columns: readonly Column[], sign: "/" | "+" = "/", percent?: PercentReading, unit: Unit = columns[0]?.unit ?? {shift: 0}): void => {
    for (const text of [sourceId, sheet, field, item, columns.map(({index}) => columnLetters(index)).join(sign), columns.map(({header}) => header).join(sign)]) {
      appender.appendVarchar(text);
    }
    appender.appendVarchar(percent === undefined ? unitText(unit) : percent === "shares" ? "0–1" : "%");
    appender.appendInteger(percent === undefined ? unit.shift : plainShift({shift: 0, whole: false, percent}));
    appender.endRow();
  };
  for (const {sheet, mapping} of sheets) {
    for (const [field, from] of mapping.fields) {
      if ("columns" in from) {
        append(sheet.name, field, "", from.columns, "/", mapping.percents.get(field));
        // Items of a long file that are not read as its column is.
        for (const {items, scale} of field === dataset.value ? mapping.byItem : []) {
          for (const item of scale.percent !== undefined || scale.shift !== (from.columns[0]?.unit.shift ?? 0) ? items : []) {
            append(sheet.name, field, item, from.columns, "/", scale.percent, {shift: scale.shift});
          }
        }
      }
    }
    for (const item of mapping.items) {
      append(sheet.name, dataset.value ?? "", item.item, itemColumns(item), "+", item.percent);
      for (const [flag, column] of item.flags) {
        append(sheet.name, flag, item.item, [column]);
      }
    }
  }
  appender.closeSync();
}
