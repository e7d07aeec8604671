import {screening} from "../../src/catalogue/screening.js";
import {literal} from "../sql/quote.js";
import {carriedForward} from "./carried_forward.js";
import type {ScreeningCheck} from "./check.js";

/** The cell of this year's pupils; in a file of rates that is looked at alone, that of the graduates. */
function place(source: string | null): string {
  if (source === null) {
    return "now.source_id, now.sheet, now.row, now.col, 'value' AS field";
  }
  const either = (graduates: string, pupils: string, name: string): string => `CASE WHEN g.source_id = ${literal(source)} THEN ${graduates} ELSE ${pupils} END AS ${name}`;
  return [...["source_id", "sheet", "row"].map((name) => either(`g.${name}`, `now.${name}`, name)), either("NULL", "now.col", "col"), either("'denominator'", "'value'", "field")].join(", ");
}

/**
 * Pupils on 1 September Y are those of Y−1, less the graduates of the year between, plus newcomers. So no fewer may be left than stayed, but for
 * those who moved away, and no more may graduate than there were.
 */
export const pupilFlow: ScreeningCheck = {
  id: "pupil_flow", severity: "warn", datasets: ["enrolment", "rates"],
  zh: "学生数与上年在校生、毕业生衔接", en: "Pupils fit last year's pupils and graduates",
  fault: {zh: "有学生数与上年在校生、毕业生不衔接", en: "Some pupils do not fit last year's pupils and graduates"},
  repair: {zh: "核对两年在校生数和毕业生数，说明转出原因", en: "check both years' pupils and the graduates, and say why pupils left"},
  needs: {
    sql: (source) => `SELECT 1 FROM raw.enrolment AS now JOIN raw.rates AS g ON (g.school_id, g.stage, g.year) = (now.school_id, now.stage, now.year) WHERE ${source} IN (now.source_id, g.source_id) AND EXISTS (FROM raw.enrolment AS b WHERE b.year = now.year - 1)`,
    zh: "缺少上年在校生数或毕业生数", en: "Last year's pupils or the graduates are not known",
  },
  find: ({source}) => `
    SELECT source_id, sheet, row, col, field, CAST(CASE field WHEN 'value' THEN pupils ELSE graduates END AS VARCHAR) AS value,
      '上年在校 ' || before || ' 人，其间毕业 ' || graduates || ' 人，今年只有 ' || pupils || ' 人' AS zh,
      'last year ' || before || ' pupils, of whom ' || graduates || ' graduated, and only ' || pupils || ' now' AS en
    FROM (
      SELECT ${place(source)}, now.value::BIGINT AS pupils, before.value::BIGINT AS before, g.denominator AS graduates
      FROM raw.enrolment AS now
      JOIN ${carriedForward("raw.enrolment", ["item"], ["value"])} AS before ON (before.school_id, before.stage, before.item, before.year) = (now.school_id, now.stage, now.item, now.year)
      JOIN raw.rates AS g ON (g.school_id, g.stage, g.year, g.rate_id) = (now.school_id, now.stage, now.year, 'promotion_rate')
      WHERE now.item = 'pupils'
    ) WHERE graduates > before OR pupils < (before - graduates) * (1 - ${screening.flowLoss})`,
};
