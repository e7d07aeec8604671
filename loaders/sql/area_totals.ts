import type {DuckDBConnection} from "@duckdb/node-api";
import {reasons} from "../../src/catalogue/reasons.js";
import {screening} from "../../src/catalogue/screening.js";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {centreSql, headingSql} from "../tables/heading_line.js";
import {foldSql} from "./cell_sql.js";
import {cellLetters, cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {literal, literals} from "./quote.js";

/** Datasets whose figures add up over schools. */
const additive = new Set(["enrolment", "resources", "rates", "training"]);
const skips = literals(reasons.filter(({outcome}) => outcome === "skip").map(({code}) => code));

/**
 * Lines of the temporary table `records` with figures whose school is the name of an area (红塔镇 540), or empty behind one: a total line where every figure is the sum of the two or more lines that follow,
 * or that precede, up to the next such line, none of them rejected, or of a single one where such a line of the sheet is proved to be the sum of two or more on the same side; else no school, also where there is no register.
 */
export async function markAreaTotals(connection: DuckDBConnection, {id, fields, items, value}: Dataset, sheets: readonly Pick<Mapping, "fields">[]): Promise<void> {
  const school = fields.get("school_id");
  const measured = [...fields].filter(([, field]) => field.measured).map(([name]) => name);
  if (!additive.has(id) || school?.kind !== "school" || measured.length === 0) {
    return;
  }
  const said = foldSql("coalesce(school_id, fault_value)");
  // Beside an empty cell of the school: the name stands in the first cell.
  const beside = faultText("", "missing_school");
  const named = `((fault = ${faultText("school_id", "unknown_school")} OR fault = ${beside} OR (fault IS NULL AND NOT register_known())) AND ${headingSql(said)} OR (fault = ${faultText("school_id", "unknown_school")} AND ${centreSql(said)}))`;
  const found = await rows<{sheet: number}>(connection, `SELECT DISTINCT sheet_index AS sheet FROM records WHERE ${named} ORDER BY sheet`);
  for (const {sheet} of found) {
    const from = sheets[sheet]?.fields.get("school_id");
    const letters = cellLetters(from);
    if (cellText(from) === null || letters === null) {
      continue;
    }
    const item = items === null ? "''" : items.field;
    const whole = (name: string): string => (fields.get(name)?.kind === "count" ? "true" : name === value && items !== null && items.whole.size > 0 ? `item IN ${literals(items.whole)}` : "false");
    const series = measured.map((name) => `SELECT row, concat(part, ':', ${item}, ${literal(`:${name}`)}) AS series, ${item} AS item, CAST(${name} AS DECIMAL(38,4)) AS value, fault, ${whole(name)} AS whole FROM records WHERE sheet_index = ${sheet}`);
    await connection.run(`
      CREATE OR REPLACE TEMP TABLE area_lines AS SELECT DISTINCT row, dense_rank() OVER (ORDER BY row) AS area FROM records WHERE sheet_index = ${sheet} AND ${named};
      CREATE OR REPLACE TEMP TABLE area_totals AS
      WITH series AS (${series.join(" UNION ALL ")}),
      lines AS (
        SELECT s.*, coalesce(a.area, 0) AS area FROM (SELECT * FROM series WHERE row NOT IN (SELECT row FROM area_lines)) AS s ASOF LEFT JOIN area_lines AS a ON s.row > a.row
      ),
      blocks AS (
        SELECT area, series, sum(value) FILTER (fault IS NULL) AS total, count(value) FILTER (fault IS NULL) AS lines FROM lines GROUP BY area, series
      ),
      spoilt AS (SELECT DISTINCT area FROM lines WHERE fault IS NOT NULL AND split_part(fault, ':', 2) NOT IN ${skips}),
      stated AS (SELECT a.row, a.area, s.series, s.value, s.whole FROM area_lines AS a JOIN series AS s USING (row) WHERE s.value IS NOT NULL),
      compared AS (
        SELECT t.row, b.area, b.area - t.area AS side, b.lines, coalesce(b.lines > 0 AND abs(t.value - b.total) <= CASE WHEN t.whole THEN 0 ELSE ${screening.totalTolerance} * abs(b.total) END, false) AS equal, t.value
        FROM (SELECT *, unnest([area, area - 1]) AS block FROM stated) AS t LEFT JOIN blocks AS b ON b.area = t.block AND b.series = t.series
      ),
      equal AS (
        SELECT row, side, min(lines) AS lines FROM compared WHERE area IS NOT NULL AND area NOT IN (SELECT area FROM spoilt)
        GROUP BY row, area, side HAVING bool_and(equal) AND bool_or(value <> 0) AND count(*) = (SELECT count(*) FROM stated AS t WHERE t.row = compared.row)
      )
      SELECT row FROM equal WHERE lines > 1 OR side IN (SELECT side FROM equal WHERE lines > 1);
      UPDATE records SET
        fault = CASE WHEN row IN (SELECT row FROM area_totals) THEN CASE fault WHEN ${beside} THEN ${faultText("", "total_line")} ELSE ${faultText("school_id", "total_line")} END WHEN fault = ${beside} THEN ${faultText("school_id", "missing_school")} ELSE ${faultText("school_id", "unknown_school")} END,
        fault_col = CASE WHEN fault = ${beside} AND row IN (SELECT row FROM area_totals) THEN NULL ELSE ${literal(letters)} END, fault_value = CASE WHEN fault = ${beside} AND row NOT IN (SELECT row FROM area_totals) THEN '' ELSE coalesce(school_id, fault_value) END
      WHERE sheet_index = ${sheet} AND row IN (SELECT row FROM area_lines);
      DROP TABLE area_lines; DROP TABLE area_totals`);
  }
}
