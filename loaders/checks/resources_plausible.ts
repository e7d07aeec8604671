import {screening} from "../../src/catalogue/screening.js";
import {plainSql} from "../sql/plain_sql.js";
import {literal} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";
import {sameSchool} from "./same_school.js";

const bounds = `(VALUES ${screening.perPupil.map(({item, zh, en, unit, low, high}) => `(${[item, zh, en, unit].map(literal).join(", ")}, ${low}, ${high})`).join(", ")}) AS b(item, zh, en, unit, low, high)`;
const paired = `raw.resources AS r JOIN raw.enrolment AS p ON ${sameSchool("r", "p")} JOIN ${bounds} ON b.item = r.item WHERE r.value > 0 AND p.item = 'pupils' AND p.value > 0`;

/** All figures of a column (equipment, areas, books) in 万元 or per pupil that nothing says is: no school stands out, and last year may have been wrong too. */
export const resourcesPlausible: ScreeningCheck = {
  id: "resources_plausible", severity: "warn", datasets: ["resources"],
  zh: "生均设备、面积和图书在合理范围", en: "Equipment, areas and books per pupil are of a possible size",
  fault: {zh: "生均设备、面积或图书过小或过大", en: "Equipment, an area or books per pupil are far too small or too large"},
  repair: {zh: "核对单位（元还是万元）和数值是总量还是生均，在表头写明单位", en: "check the unit (元 or 万元), and whether the figures are of the whole school or per pupil; write the unit into the header"},
  needs: {sql: (source) => `SELECT 1 FROM ${paired} AND r.source_id = ${source}`, zh: "没有设备、面积或图书与在校生数并列", en: "Equipment, areas or books and pupils do not stand side by side"},
  find: () => `
    SELECT first.source_id AS source_id, first.sheet AS sheet, first.row AS row, first.col AS col, 'value' AS field, ${plainSql("first.value")} AS value,
      year || '学年' || schools || '所学校生均' || zh || '的中位数为 ' || typical || ' ' || unit AS zh, 'the median of ' || schools || ' schools in ' || year || ' is ' || typical || ' ' || unit || ' of ' || en || ' per pupil' AS en
    FROM (
      SELECT r.year, r.stage, b.zh, b.en, b.unit, b.low, b.high, count(*) AS schools, CAST(median(r.value / p.value) AS DECIMAL(18,2)) AS typical, arg_min({'source_id': r.source_id, 'sheet': r.sheet, 'row': r.row, 'col': r.col, 'value': r.value}, (r.source_id, r.sheet, r.row)) AS first
      FROM ${paired} GROUP BY r.source_id, r.year, r.stage, b.zh, b.en, b.unit, b.low, b.high
    ) WHERE typical < low OR typical > high`,
};
