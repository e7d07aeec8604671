import {screening} from "../../src/catalogue/screening.js";
import {plainSql} from "../sql/plain_sql.js";
import {positiveFigures} from "./positive_figures.js";

/**
 * SELECT of figures that are about 10^power times, or a 10^power-th of, what they are compared with: the median of the item in the same year and stage
 * (per pupil where every school's pupils are known), or, for all schools together, last year's median.
 */
export function unitSlip({power, within}: {power: number; within: number}): string {
  const slipped = (ratio: string, near: string): string => `${ratio} > 0 AND abs(abs(log10(${ratio})) - ${power}) <= ${near}`;
  // Totals of a large and a small school differ on their own: only a slip that is close to the power counts there.
  const single = `CASE WHEN by_pupil THEN ${within} ELSE ${Math.min(within, screening.totalsWithin)} END`;
  return `
    WITH figures AS (${positiveFigures}
    ),
    sized AS (
      SELECT f.*, CASE WHEN f.item <> 'pupils' THEN p.value::DOUBLE END AS pupils
      FROM figures AS f LEFT JOIN raw.enrolment AS p ON (p.school_id, p.stage, p.year, p.item) = (f.school_id, f.stage, f.year, 'pupils') AND p.value > 0
    ),
    peers AS (
      SELECT year, stage, item, count(*) AS schools, median(value) AS typical, CASE WHEN count(pupils) = count(*) THEN median(value / pupils) END AS typical_per_pupil, arg_min(struct_pack(source_id, sheet, row, col), (source_id, sheet, row)) AS first
      FROM sized GROUP BY year, stage, item HAVING count(*) >= ${screening.peers}
    ),
    single AS (
      SELECT s.source_id, s.sheet, s.row, s.col, s.value, p.typical, p.typical_per_pupil IS NOT NULL AS by_pupil, CASE WHEN p.typical_per_pupil IS NULL THEN s.value / p.typical ELSE s.value / s.pupils / p.typical_per_pupil END AS ratio
      FROM sized AS s JOIN peers AS p ON p.item = s.item AND p.year IS NOT DISTINCT FROM s.year AND p.stage IS NOT DISTINCT FROM s.stage
    ),
    yearly AS (
      SELECT now.first.source_id AS source_id, now.first.sheet AS sheet, now.first.row AS row, now.first.col AS col, now.typical, before.typical AS before, now.typical / before.typical AS ratio
      FROM peers AS now JOIN peers AS before ON (before.stage, before.item, before.year) = (now.stage, now.item, now.year - 1)
    )
    SELECT source_id, sheet, row, col, 'value' AS field, ${plainSql("value")} AS value, '同类学校一般在 ' || ${plainSql("typical")} || ' 左右' AS zh, 'peers stand around ' || ${plainSql("typical")} AS en
    FROM single WHERE ${slipped("ratio", single)}
    UNION ALL
    SELECT source_id, sheet, row, col, 'value', ${plainSql("typical")}, '全列的中位数上年为 ' || ${plainSql("before")}, 'the median of the whole column was ' || ${plainSql("before")} || ' last year'
    FROM yearly WHERE ${slipped("ratio", String(within))}`;
}
