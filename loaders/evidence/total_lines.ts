import type {DuckDBConnection} from "@duckdb/node-api";
import {screening} from "../../src/catalogue/screening.js";
import {stages} from "../../src/catalogue/stages.js";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {foldSql} from "../sql/cell_sql.js";
import {literal, literals} from "../sql/quote.js";
import {centreSql, headingSql} from "../tables/heading_line.js";
import {totalKinds} from "../tables/total_line.js";

/** Datasets whose figures add up over schools; scores, ratios and stated totals do not. */
const additive = new Set(["enrolment", "resources", "rates", "training"]);

/**
 * Compares the total lines of the temporary table `records` with the lines that they may be the total of, and writes both to raw.total_lines.
 * A 小计 is the sum of the lines since the total line before it; a 合计 may also be that of all lines above, of the lines below it (some forms put it
 * first), or of the sheet. Not decided (agrees null) where a line was rejected, since its figure is not known. Needs raw.columns of the source.
 */
export async function writeTotalLines(connection: DuckDBConnection, dataset: Dataset, sourceId: string): Promise<void> {
  if (!additive.has(dataset.id) || (await rows(connection, "SELECT 1 FROM records WHERE split_part(fault, ':', 2) = 'total_line' LIMIT 1")).length === 0) {
    return;
  }
  for (const [name, field] of dataset.fields) {
    if (field.measured) {
      const item = dataset.items !== null && name === dataset.value ? dataset.items.field : "NULL::VARCHAR";
      await connection.run(totals(name, item, field.kind === "count" ? "true" : `item IN ${literals(dataset.items?.whole.size ? dataset.items.whole : [""])}`, dataset.fields.has("stage"), sourceId));
    }
  }
}

/** Words that a total of one stage begins with. */
const stageWords = stages.map(({id, zh}) => `WHEN word LIKE ${literal(`${zh}%`)} THEN ${literal(id)}`).join(" ");

function totals(field: string, item: string, whole: string, staged: boolean, sourceId: string): string {
  const source = literal(sourceId);
  return `
    INSERT INTO raw.total_lines BY NAME
    WITH series AS (
      SELECT records.sheet, row, part, ${staged ? "stage" : "NULL::VARCHAR"} AS said_stage, ${item} AS item, ${field} AS value, fault, coalesce(${item === "NULL::VARCHAR" ? "" : "records.col, "}own.col) AS col,
        CASE WHEN split_part(fault, ':', 2) = 'total_line' THEN regexp_replace(regexp_replace(${foldSql("fault_value")}, '(?s)\\s*([(][^()]*[)])?\\s*(:.*)?$', ''), '[\\s:]', '', 'g') END AS word,
        CASE WHEN split_part(fault, ':', 2) = 'total_line' THEN CASE ${Object.entries(totalKinds).map(([kind, pattern]) => `WHEN regexp_full_match(${foldSql("fault_value")}, ${literal(pattern)}) THEN ${literal(kind)}`).join(" ")} WHEN ${headingSql(foldSql("fault_value"))} OR ${centreSql(foldSql("fault_value"))} THEN 'part' END END AS kind
      FROM records LEFT JOIN (SELECT sheet, min(col) AS col FROM raw.columns WHERE source_id = ${source} AND field = ${literal(field)} AND item = '' GROUP BY sheet) AS own ON own.sheet = records.sheet
    ),
    blocks AS (
      SELECT *, count(*) FILTER (kind NOT IN ('mean', 'some')) OVER (PARTITION BY sheet, col ORDER BY row, part ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS block, CASE ${stageWords} ELSE said_stage END AS stage
      FROM series WHERE col IS NOT NULL
    ),
    -- 初中合计, and 合计 whose line says 初中, are of the lines of that stage.
    staged AS (
      SELECT *, sum(value) FILTER (fault IS NULL) OVER (of_stage ORDER BY row, part) AS stage_so_far, sum(value) FILTER (fault IS NULL) OVER of_stage AS stage_sheet,
        sum(value) FILTER (fault IS NULL) OVER (PARTITION BY sheet, col, stage, block ORDER BY row, part) AS stage_above
      FROM blocks WINDOW of_stage AS (PARTITION BY sheet, col, stage)
    ),
    sums AS (
      SELECT sheet, col, block, sum(value) FILTER (fault IS NULL) AS value, count(*) FILTER (fault IS NULL) AS lines, count(DISTINCT item) FILTER (fault IS NULL) AS items, min(item) FILTER (fault IS NULL) AS item,
        count(*) FILTER (kind IS NULL AND fault NOT IN (':blank_line', ':repeated_header', ':note_line', ':heading_line')) AS rejected
      FROM blocks GROUP BY ALL
    ),
    -- Every line of a total ends a block, so that the next block is the lines below it.
    around AS (
      SELECT sheet, col, block, value AS above, sum(value) OVER so_far AS so_far, lead(value) OVER so_far AS below, sum(value) OVER whole AS sheet_sum, sum(lines) OVER whole AS lines,
        sum(rejected) OVER whole AS rejected, max(items) OVER whole AS items, min(item) OVER whole AS item, max(item) OVER whole AS last_item
      FROM sums WINDOW whole AS (PARTITION BY sheet, col), so_far AS (PARTITION BY sheet, col ORDER BY block)
    ),
    compared AS (
      SELECT t.sheet, t.row, t.col, t.word, t.kind, t.value AS stated, a.item, a.rejected, a.above, a.so_far, a.below, a.sheet_sum,
        CASE WHEN t.stage IS NOT NULL THEN t.stage_above END AS stage_above, CASE WHEN t.stage IS NOT NULL THEN t.stage_so_far END AS stage_so_far, CASE WHEN t.stage IS NOT NULL THEN t.stage_sheet END AS stage_sheet
      FROM staged AS t JOIN around AS a ON a.sheet = t.sheet AND a.col = t.col AND a.block = t.block
      WHERE t.kind NOT IN ('mean', 'some') AND t.value IS NOT NULL AND a.lines > 0 AND a.items <= 1 AND a.item IS NOT DISTINCT FROM a.last_item
    )
    SELECT ${source} AS source_id, sheet, row, col, ${literal(field)} AS field, coalesce(item, '') AS item, word, stated,
      CASE WHEN kind = 'part' THEN coalesce(stage_above, above, below) ELSE coalesce(stage_so_far, stage_sheet, so_far, sheet_sum) END AS computed,
      CASE WHEN rejected = 0 THEN list_bool_or([coalesce(abs(stated - sum) <= CASE WHEN ${whole} THEN 0 ELSE ${screening.totalTolerance} * abs(sum) END, false) FOR sum IN [stage_above, above, below, CASE WHEN kind <> 'part' THEN stage_so_far END, CASE WHEN kind <> 'part' THEN stage_sheet END, CASE WHEN kind <> 'part' THEN so_far END, CASE WHEN kind <> 'part' THEN sheet_sum END]]) END AS agrees
    FROM compared ORDER BY sheet, row, col`;
}
