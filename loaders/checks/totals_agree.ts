import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

export const totalsAgree: ScreeningCheck = {
  id: "totals_agree", severity: "fail", datasets: ["enrolment", "resources", "rates", "training"],
  zh: "合计等于各行、各栏之和", en: "Totals equal the sum of their lines and columns",
  fault: {zh: "有合计不等于各行、各栏之和", en: "Some total is not the sum of its lines or columns"},
  repair: {zh: "找出漏报、重复或填错的行或栏，或改正合计", en: "find the line or column that is missing, doubled or wrong, or correct the total"},
  find: () => `
    SELECT source_id, sheet, row, col, field, ${plainSql("stated")} AS value,
      CASE WHEN parts IS NULL THEN word || '为 ' || ${plainSql("stated")} || '，各行之和为 ' || ${plainSql("computed")} ELSE '合计栏为 ' || ${plainSql("stated")} || '，' || parts || CASE WHEN contains(parts, '+') THEN ' 各栏之和为 ' ELSE ' 栏为 ' END || ${plainSql("computed")} END AS zh,
      CASE WHEN parts IS NULL THEN 'the total says ' || ${plainSql("stated")} || ', its lines add up to ' || ${plainSql("computed")} ELSE 'the total column says ' || ${plainSql("stated")} || ', ' || parts || CASE WHEN contains(parts, '+') THEN ' add up to ' ELSE ' says ' END || ${plainSql("computed")} END AS en
    FROM raw.total_lines WHERE NOT agrees`,
};
