import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";
import {sameSchool} from "./same_school.js";

export const pupilsFitClasses: ScreeningCheck = {
  id: "pupils_fit_classes", severity: "fail", datasets: ["enrolment"],
  zh: "有学生就有班级，班级数不大于学生数", en: "Where there are pupils there are classes, and not more classes than pupils",
  fault: {zh: "有学生而无班级，或班级数大于学生数", en: "There are pupils without classes, or more classes than pupils"},
  repair: {zh: "核对在校生数与班级数是否填反或漏填", en: "check whether pupils and classes are swapped or one is missing"},
  needs: {
    sql: (source) => `SELECT 1 FROM raw.enrolment AS p JOIN raw.enrolment AS c ON ${sameSchool("c", "p")} WHERE ${source} IN (p.source_id, c.source_id) AND p.item = 'pupils' AND c.item = 'classes' AND p.value IS NOT NULL AND c.value IS NOT NULL`,
    zh: "没有学生数与班级数并列", en: "Pupils and classes do not stand side by side",
  },
  find: () => `
    SELECT c.source_id, c.sheet, c.row, c.col, 'value' AS field, ${plainSql("c.value")} AS value,
      '在校生 ' || CAST(p.value::BIGINT AS VARCHAR) || ' 人，班级 ' || CAST(c.value::BIGINT AS VARCHAR) || ' 个' AS zh,
      CAST(p.value::BIGINT AS VARCHAR) || ' pupils in ' || CAST(c.value::BIGINT AS VARCHAR) || ' classes' AS en
    FROM raw.enrolment AS p
    JOIN raw.enrolment AS c ON ${sameSchool("c", "p")}
    WHERE p.item = 'pupils' AND c.item = 'classes' AND ((p.value > 0 AND c.value = 0) OR c.value > p.value)`,
};
