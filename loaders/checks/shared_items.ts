import {items} from "../../src/catalogue/items.js";
import {literals} from "../sql/quote.js";
import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

export const sharedItems: ScreeningCheck = {
  id: "shared_items", severity: "fail", datasets: ["resources"],
  zh: "教师按学段填报，不作为各学段共用", en: "Teachers are reported by stage, never as shared by all stages",
  fault: {zh: "有教师作为各学段共用填报", en: "Some teachers are reported as shared by all stages"},
  repair: {zh: "按小学、初中分别填报教师数；全校共用的只有校舍、场馆、设备和图书", en: "report teachers by stage; only premises, grounds, equipment and books are shared"},
  find: () => `
    SELECT source_id, sheet, row, col, 'value' AS field, ${plainSql("value")} AS value, '学段填了“全校共用”' AS zh, 'its stage is "shared"' AS en
    FROM raw.resources
    WHERE stage = 'shared' AND value IS NOT NULL AND item NOT IN ${literals(items.filter(({shared}) => shared).map(({id}) => id))}`,
};
