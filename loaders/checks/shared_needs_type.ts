import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";

/** What stages share is split by pupils × the weights of the school's type: without one no stage has its part. */
export const sharedNeedsType: ScreeningCheck = {
  id: "shared_needs_type", severity: "warn", datasets: ["resources"],
  zh: "有全校共用的学校登记了办学类型", en: "Schools that share something have a registered type",
  fault: {zh: "有全校共用的学校没有登记办学类型，无法分摊到各学段", en: "Some school that shares something has no registered type, so that no stage has its part"},
  repair: {zh: "在学校登记表中填写该校的办学类型", en: "write the school's type (办学类型) into the register"},
  find: () => `
    SELECT r.source_id, r.sheet, r.row, r.col, 'value' AS field, ${plainSql("r.value")} AS value, '登记表中没有该校的办学类型' AS zh, 'the register gives the school no type' AS en
    FROM raw.resources AS r
    JOIN (SELECT school_id FROM raw.schools GROUP BY school_id HAVING count(school_type) = 0) AS s ON s.school_id = r.school_id
    WHERE r.stage = 'shared' AND r.value > 0`,
};
