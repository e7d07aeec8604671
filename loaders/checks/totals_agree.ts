import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

export const totalsAgree: ScreeningCheck = {
  id: "totals_agree", severity: "fail", datasets: ["enrolment", "resources", "rates", "training"],
  zh: "合计行等于各行之和", en: "Total lines equal the sum of their lines",
  fault: {zh: "有合计行不等于各行之和", en: "Some total line is not the sum of its lines"},
  repair: {zh: "找出漏报、重复或填错的行，或改正合计", en: "find the line that is missing, doubled or wrong, or correct the total"},
  find: () => `
    SELECT source_id, sheet, row, col, field, ${plainSql("stated")} AS value,
      word || '为 ' || ${plainSql("stated")} || '，各行之和为 ' || ${plainSql("computed")} AS zh,
      'the total says ' || ${plainSql("stated")} || ', its lines add up to ' || ${plainSql("computed")} AS en
    FROM raw.total_lines WHERE NOT agrees`,
};
