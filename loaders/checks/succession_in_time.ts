import {literal} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";

/** The report's line; in a file of successions that is looked at alone, the line of the record. */
function place(record: string, field: string, source: string | null): string {
  const own = ["source_id", "sheet", "row"];
  return source === null
    ? `${own.map((name) => `o.${name}`).join(", ")}, NULL::VARCHAR AS col, 'school_id' AS field`
    : `${own.map((name) => `${record}.record.${name} AS ${name}`).join(", ")}, NULL::VARCHAR AS col, ${literal(field)} AS field`;
}

/**
 * A school reports pupils and resources up to the year before it ends, and from the year on in which it begins. Which of the two files is wrong cannot be
 * said, and figures are compared as the record has it. Rates are not looked at: those of a year are of the school that its leavers left.
 */
export const successionInTime: ScreeningCheck = {
  id: "succession_in_time", severity: "warn", datasets: ["successions"],
  zh: "学校上报的年份与沿革相符", en: "Schools report within the years that the record gives them",
  fault: {zh: "有学校上报的年份与沿革不符", en: "Some school reports outside the years that the record gives it"},
  repair: {zh: "核对沿革表的学年，或报表用的是新校还是原校的代码", en: "check the year of the record, or whether the file uses the code of the old school or the new one"},
  needs: {sql: () => "SELECT 1 FROM raw.enrolment WHERE item = 'pupils' UNION ALL SELECT 1 FROM raw.resources", zh: "没有学校上报的数据", en: "There is nothing that schools reported"},
  find: ({source}) => `
    WITH reported AS (
      SELECT school_id, year, source_id, sheet, row FROM raw.enrolment WHERE item = 'pupils' AND value > 0
      UNION ALL SELECT school_id, year, source_id, sheet, row FROM raw.resources WHERE value > 0
    ),
    once AS (SELECT school_id, year, source_id, sheet, min(row) AS row FROM reported GROUP BY ALL),
    ended AS (SELECT predecessor_id AS school_id, min(year) AS year, arg_min(struct_pack(source_id, sheet, row), year) AS record FROM raw.successions AS c WHERE predecessor_id IS NOT NULL AND NOT EXISTS (FROM raw.successions AS k WHERE (k.year, k.predecessor_id, k.successor_id) = (c.year, c.predecessor_id, c.predecessor_id)) GROUP BY 1),
    begun AS (SELECT successor_id AS school_id, min(year) AS year, arg_min(struct_pack(source_id, sheet, row), year) AS record FROM raw.successions AS c WHERE successor_id IS NOT NULL AND NOT EXISTS (FROM raw.successions AS k WHERE (k.year, k.predecessor_id, k.successor_id) = (c.year, c.successor_id, c.successor_id)) GROUP BY 1)
    SELECT ${place("e", "predecessor_id", source)}, o.school_id AS value,
      '沿革表登记它到 ' || (e.year - 1) || ' 学年为止，' || o.year || ' 学年仍在上报' AS zh, 'ends with ' || (e.year - 1) || ' by the record, and still reports for ' || o.year AS en
    FROM once AS o JOIN ended AS e ON e.school_id = o.school_id AND o.year >= e.year
    UNION ALL
    SELECT ${place("b", "successor_id", source)}, o.school_id,
      '沿革表登记它从 ' || b.year || ' 学年开始，' || o.year || ' 学年已在上报', 'begins with ' || b.year || ' by the record, and reports for ' || o.year || ' already'
    FROM once AS o JOIN begun AS b ON b.school_id = o.school_id AND o.year < b.year`,
};
