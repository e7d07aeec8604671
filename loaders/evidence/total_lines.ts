import type {DuckDBConnection} from "@duckdb/node-api";
import {screening} from "../../src/catalogue/screening.js";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {foldSql} from "../sql/cell_sql.js";
import {literal, literals} from "../sql/quote.js";
import {totalKinds} from "../tables/total_line.js";

/** Datasets whose figures add up over schools; scores, ratios and stated totals do not. */
const additive = new Set(["enrolment", "resources", "rates", "training"]);

/**
 * Compares the total lines of the temporary table `records` with the lines that they may be the total of, and writes both to raw.total_lines.
 * A 小计 is the sum of the lines since the total line before it; a 合计 may also be that of all lines above, of the lines below it (some forms put it
 * first), or of the sheet. Not decided (agrees null) where a line was rejected, since its figure is not known. Needs raw.columns of the source.
 */
export async function writeTotalLines(connection: DuckDBConnection, dataset: Dataset, sourceId: string): Promise<void> {
  if (!additive.has(dataset.id) || (await rows(connection, "SELECT 1 FROM records WHERE fault = ':total_line' LIMIT 1")).length === 0) {
    return;
  }
  for (const [name, field] of dataset.fields) {
    if (field.measured) {
      const item = dataset.items !== null && name === dataset.value ? dataset.items.field : "NULL::VARCHAR";
      await connection.run(totals(name, item, field.kind === "count" ? "true" : `item IN ${literals(dataset.items?.whole.size ? dataset.items.whole : [""])}`, sourceId));
    }
  }
}

function totals(field: string, item: string, whole: string, sourceId: string): string {
  const source = literal(sourceId);
  return `
    INSERT INTO raw.total_lines BY NAME
    WITH series AS (
      SELECT sheet, row, part, ${item} AS item, ${field} AS value, fault,
        coalesce(${item === "NULL::VARCHAR" ? "NULL" : "records.col"}, (SELECT min(c.col) FROM raw.columns AS c WHERE c.source_id = ${source} AND c.sheet = records.sheet AND c.field = ${literal(field)} AND c.item = '')) AS col,
        CASE WHEN fault = ':total_line' THEN regexp_replace(regexp_replace(${foldSql("fault_value")}, '[(].*$', ''), '[\\s:]', '', 'g') END AS word,
        CASE WHEN fault = ':total_line' THEN CASE ${Object.entries(totalKinds).map(([kind, pattern]) => `WHEN regexp_full_match(${foldSql("fault_value")}, ${literal(pattern)}) THEN ${literal(kind)}`).join(" ")} END END AS kind
      FROM records
    ),
    blocks AS (
      SELECT *, count(*) FILTER (kind <> 'mean') OVER (PARTITION BY sheet, col ORDER BY row, part ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS block
      FROM series WHERE col IS NOT NULL
    ),
    sums AS (
      SELECT sheet, col, block, sum(value) FILTER (fault IS NULL) AS value, count(*) FILTER (fault IS NULL) AS lines, count(DISTINCT item) FILTER (fault IS NULL) AS items, any_value(item) FILTER (fault IS NULL) AS item,
        count(*) FILTER (kind IS NULL AND fault NOT IN (':blank_line', ':repeated_header', ':note_line')) AS rejected
      FROM blocks GROUP BY ALL
    ),
    sheets AS (SELECT sheet, col, sum(value) AS value, sum(lines) AS lines, max(items) AS items, count(DISTINCT item) AS kinds, min(item) AS item, sum(rejected) AS rejected FROM sums GROUP BY ALL),
    compared AS (
      SELECT t.sheet, t.row, t.col, s.item, t.word, t.kind, t.value AS stated, s.rejected, s.lines,
        (SELECT sum(b.value) FROM sums AS b WHERE b.sheet = t.sheet AND b.col = t.col AND b.block = t.block) AS above,
        (SELECT sum(b.value) FROM sums AS b WHERE b.sheet = t.sheet AND b.col = t.col AND b.block <= t.block) AS so_far,
        (SELECT sum(b.value) FROM sums AS b WHERE b.sheet = t.sheet AND b.col = t.col AND b.block = t.block + 1) AS below,
        s.value AS sheet_sum
      FROM blocks AS t JOIN sheets AS s ON s.sheet = t.sheet AND s.col = t.col
      WHERE t.kind <> 'mean' AND t.value IS NOT NULL AND s.lines > 0 AND s.items <= 1 AND s.kinds <= 1
    )
    SELECT ${source} AS source_id, sheet, row, col, ${literal(field)} AS field, coalesce(item, '') AS item, word, stated,
      CASE WHEN kind = 'part' THEN coalesce(above, below) ELSE coalesce(so_far, sheet_sum) END AS computed,
      CASE WHEN rejected = 0 THEN list_bool_or([coalesce(abs(stated - sum) <= CASE WHEN ${whole} THEN 0 ELSE ${screening.totalTolerance} * abs(sum) END, false) FOR sum IN [above, below, CASE WHEN kind <> 'part' THEN so_far END, CASE WHEN kind <> 'part' THEN sheet_sum END]]) END AS agrees
    FROM compared ORDER BY sheet, row, col`;
}
