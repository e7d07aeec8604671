import {screening} from "../../src/catalogue/screening.js";
import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";
import {sameSchool} from "./same_school.js";

const {low, high} = screening.equipmentPerPupil;
const paired = `raw.resources AS r JOIN raw.enrolment AS p ON ${sameSchool("r", "p")} WHERE r.item = 'equipment_yuan' AND r.value > 0 AND p.item = 'pupils' AND p.value > 0`;

/** All figures of a column in 万元 that nothing says is: no school stands out, and last year may have been wrong too. */
export const equipmentPlausible: ScreeningCheck = {
  id: "equipment_plausible", severity: "warn", datasets: ["resources"],
  zh: "生均教学仪器设备值在合理范围", en: "Equipment per pupil is of a possible size",
  fault: {zh: "生均教学仪器设备值过小或过大", en: "Equipment per pupil is far too small or too large"},
  repair: {zh: "核对单位是元还是万元，在表头写明单位", en: "check whether the unit is 元 or 万元, and write it into the header"},
  needs: {sql: (source) => `SELECT 1 FROM ${paired} AND r.source_id = ${source}`, zh: "没有设备值与在校生数并列", en: "Equipment and pupils do not stand side by side"},
  find: () => `
    SELECT first.source_id AS source_id, first.sheet AS sheet, first.row AS row, first.col AS col, 'value' AS field, ${plainSql("first.value")} AS value,
      year || '学年' || schools || '所学校生均设备值的中位数为 ' || typical || ' 元' AS zh, 'the median of ' || schools || ' schools in ' || year || ' is ' || typical || ' 元 per pupil' AS en
    FROM (
      SELECT r.year, r.stage, count(*) AS schools, CAST(median(r.value / p.value) AS DECIMAL(18,2)) AS typical, arg_min({'source_id': r.source_id, 'sheet': r.sheet, 'row': r.row, 'col': r.col, 'value': r.value}, (r.source_id, r.sheet, r.row)) AS first
      FROM ${paired} GROUP BY r.source_id, r.year, r.stage
    ) WHERE typical < ${low} OR typical > ${high}`,
};
