import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

/** A percentage beside its numerator and denominator is compared to the places that it is given with: 93.7 stands for 93.65 to 93.75. */
export const rateAsStated: ScreeningCheck = {
  id: "rate_as_stated", severity: "warn", datasets: ["rates"],
  zh: "填报的百分率与分子、分母一致", en: "A stated rate is its numerator over its denominator",
  fault: {zh: "有填报的百分率与分子、分母不一致", en: "Some stated rate is not its numerator over its denominator"},
  repair: {zh: "核对分子、分母与百分率；分母口径不同的（如参考人数）在说明中写明", en: "check the three figures; where the rate has another denominator, say so"},
  needs: {sql: (source) => `SELECT 1 FROM raw.rates WHERE source_id = ${source} AND stated_percent IS NOT NULL AND numerator IS NOT NULL AND denominator > 0`, zh: "没有填报百分率", en: "No rate is stated beside its counts"},
  find: () => `
    SELECT source_id, sheet, row, NULL::VARCHAR AS col, 'stated_percent' AS field, ${plainSql("stated_percent")} AS value,
      '按分子、分母计算为 ' || ${plainSql("computed")} || '%' AS zh, 'numerator over denominator is ' || ${plainSql("computed")} || '%' AS en
    FROM (SELECT *, CAST(round(100.0 * numerator / denominator, 4) AS DECIMAL(18,4)) AS computed, len(regexp_extract(${plainSql("stated_percent")}, '[.]([0-9]+)$', 1)) AS places FROM raw.rates WHERE stated_percent IS NOT NULL AND numerator IS NOT NULL AND denominator > 0)
    WHERE abs(stated_percent - 100.0 * numerator / denominator) > 0.5 / pow(10, places) + 1e-9`,
};
