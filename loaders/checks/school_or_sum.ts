import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

/** Lines below or above that are added up, at most: the schools of a township. */
const most = 60;
/** What a school is called that several others belong to. 中心小学 is an ordinary one. */
const head = "中心校|中心学校|总校|联校|集团|学区|教育组|教办";

/**
 * A registered 中心校 that reports what all schools of its township have would be counted beside them: its line is, in two figures or more and without one that says otherwise, the sum of two or
 * more lines of its year and stage that follow or precede it. Pupils and classes of two schools may be so by chance: another school's three figures or more are those of three lines or more.
 */
export const schoolOrSum: ScreeningCheck = {
  id: "school_or_sum", severity: "warn", datasets: ["enrolment", "resources"],
  zh: "没有学校的各项数等于相邻几校之和", en: "No school's figures are the sums of those beside it",
  fault: {zh: "有学校的各项数等于相邻几校之和", en: "Some school's figures are the sums of those beside it"},
  repair: {zh: "如该行是中心校的汇总，把校名改为“某镇合计”，或只填中心校本部的数；确是本校的数，说明原因", en: "where the line sums up the schools of a township, call it 某镇合计 or give the figures of the school itself; where they are its own, say why in a note"},
  find: ({dataset}) => (dataset === null ? ["enrolment", "resources"] : [dataset]).map(sumsOf).join("\nUNION ALL\n"),
};

function sumsOf(table: string): string {
  return `
    SELECT source_id, sheet, row, col, 'value' AS field, value,
      '各项数等于第' || CAST(least(row, far) + (far > row)::INTEGER AS VARCHAR) || '至' || CAST(greatest(row, far) - (far < row)::INTEGER AS VARCHAR) || '行之和' AS zh,
      'every figure is the sum of lines ' || CAST(least(row, far) + (far > row)::INTEGER AS VARCHAR) || ' to ' || CAST(greatest(row, far) - (far < row)::INTEGER AS VARCHAR) AS en
    FROM (
      WITH figures AS (
        SELECT source_id, sheet, year, stage, item, row, any_value(col) AS col, sum(value) AS value, any_value(school_id) AS school_id, count(DISTINCT school_id) AS schools FROM raw.${table} WHERE value > 0 GROUP BY ALL
      ),
      ordered AS (
        SELECT *, sum(value) OVER before AS upto, count(*) OVER before AS nth, count(*) OVER (PARTITION BY source_id, sheet, year, stage, row) AS figures FROM figures WHERE schools = 1
        WINDOW before AS (PARTITION BY source_id, sheet, year, stage, item ORDER BY row)
      )
      SELECT a.source_id, a.sheet, a.row, b.row AS far, arg_min(a.col, a.item) AS col, ${plainSql("arg_min(a.value, a.item)")} AS value
      FROM ordered AS a
      JOIN ordered AS b ON (b.source_id, b.sheet, b.stage, b.item) = (a.source_id, a.sheet, a.stage, a.item) AND b.year IS NOT DISTINCT FROM a.year AND b.row BETWEEN a.row - ${most} AND a.row + ${most}
      WHERE a.figures > 1 AND CASE WHEN b.row > a.row THEN b.nth - a.nth > 1 AND b.upto - a.upto = a.value ELSE a.nth - b.nth > 1 AND (a.upto - a.value) - (b.upto - b.value) = a.value END
      GROUP BY a.source_id, a.sheet, a.year, a.stage, a.row, b.row, a.figures, a.school_id
      HAVING count(*) = a.figures AND ((a.figures > 2 AND max(abs(b.nth - a.nth)) > 2) OR regexp_matches(coalesce((SELECT any_value(school_name) FROM raw.schools AS s WHERE s.school_id = a.school_id), a.school_id), '${head}'))
      QUALIFY row_number() OVER (PARTITION BY a.source_id, a.sheet, a.year, a.stage, a.row ORDER BY abs(b.row - a.row)) = 1
    )`;
}
