import {screening} from "../../src/catalogue/screening.js";
import {literal} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";

/** Schools of the year before that one file lacks, where it has most of them: the file of one school lacks all others. */
const lacking = (source: string): string => `
    UNION ALL
    SELECT ${source}, f.sheet, NULL, NULL, 'school_id', s.school_id,
      s.last || '学年上报，本表 ' || f.year || ' 学年没有，没有登记停办', 'reports for ' || s.last || ' and not for ' || f.year || ' in this file, and no closing is recorded'
    FROM (SELECT stage, year, any_value(sheet) AS sheet, count(DISTINCT school_id) AS schools FROM present WHERE source_id = ${source} GROUP BY ALL) AS f
    JOIN spans AS s ON s.stage = f.stage AND s.last = f.year - 1 AND s.closing.source_id <> ${source}
    WHERE f.schools >= ${screening.mostSchools} * (SELECT count(DISTINCT school_id) FROM present AS b WHERE (b.stage, b.year) = (f.stage, f.year - 1))
      AND NOT EXISTS (FROM raw.memberships AS m WHERE (m.school_id, m.stage, m.to_year) = (s.school_id, s.stage, s.last))
      AND NOT EXISTS (FROM raw.successions AS c WHERE (c.predecessor_id, c.year) = (s.school_id, s.last + 1))`;

/**
 * A school that stops or starts to report pupils, while others of its stage go on: its membership must end with its last year or begin with its first,
 * or its succession say what became of it.
 */
export const schoolSuccession: ScreeningCheck = {
  id: "school_succession", severity: "warn", datasets: ["enrolment"],
  zh: "学校的新设、停办都有登记", en: "No school appears or vanishes unsaid",
  fault: {zh: "有学校的新设或停办没有登记", en: "Some school appears or vanishes unsaid"},
  repair: {zh: "在学区成员表中填写起始年或终止年；更名、合并、拆分、撤销、新设的，写入学校沿革表", en: "write its first or last year into the memberships; write into the successions where it was renamed, merged, split, closed or opened"},
  needs: {sql: (source) => `SELECT 1 FROM raw.enrolment AS now WHERE source_id = ${source} AND EXISTS (FROM raw.enrolment AS b WHERE b.year <> now.year)`, zh: "本表没有年份，或没有其他年份的数据", en: "The file has no year, or there is no other year to compare with"},
  find: ({source}) => `
    WITH present AS (SELECT year, stage, school_id, source_id, sheet, row FROM raw.enrolment WHERE item = 'pupils' AND value > 0 AND year IS NOT NULL),
    spans AS (
      SELECT stage, school_id, min(year) AS first, max(year) AS last, arg_min(struct_pack(source_id, sheet, row), year) AS opening, arg_max(struct_pack(source_id, sheet, row), year) AS closing
      FROM present GROUP BY stage, school_id
    ),
    years AS (SELECT stage, min(year) AS first, max(year) AS last FROM present GROUP BY stage)
    SELECT s.closing.source_id AS source_id, s.closing.sheet AS sheet, s.closing.row AS row, NULL::VARCHAR AS col, 'school_id' AS field, s.school_id AS value,
      s.last || '学年以后不再上报，没有登记停办' AS zh, 'does not report after ' || s.last || ', and no closing is recorded' AS en
    FROM spans AS s JOIN years AS y USING (stage)
    WHERE s.last < y.last AND NOT EXISTS (FROM raw.memberships AS m WHERE (m.school_id, m.stage, m.to_year) = (s.school_id, s.stage, s.last))
      AND NOT EXISTS (FROM raw.successions AS c WHERE (c.predecessor_id, c.year) = (s.school_id, s.last + 1))
    UNION ALL
    SELECT s.opening.source_id, s.opening.sheet, s.opening.row, NULL, 'school_id', s.school_id,
      s.first || '学年才开始上报，没有登记新设', 'reports from ' || s.first || ' on, and no opening is recorded'
    FROM spans AS s JOIN years AS y USING (stage)
    WHERE s.first > y.first AND NOT EXISTS (FROM raw.memberships AS m WHERE (m.school_id, m.stage, m.from_year) = (s.school_id, s.stage, s.first))
      AND NOT EXISTS (FROM raw.successions AS c WHERE (c.successor_id, c.year) = (s.school_id, s.first))${source === null ? "" : lacking(literal(source))}`,
};
