import {stated} from "../../src/catalogue/stated.js";
import {literals} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";

const inTimes = literals(stated.filter(({computed}) => computed === "training_person_times").map(({statement}) => statement));

/** 人次 counts a person as often as it took part, 人 once: a header or a unit that says the other one gives another figure. */
export const personsOrTimes: ScreeningCheck = {
  id: "persons_or_times", severity: "warn", datasets: ["enrolment", "resources", "rates", "training", "stated_totals"],
  zh: "人次与人没有混用", en: "Persons and person-times are not mixed up",
  fault: {zh: "人次与人可能混用", en: "Persons and person-times may be mixed up"},
  repair: {zh: "核对这一列是人次还是人数，改正表头或单位", en: "find out which of the two the column counts, and correct header or unit"},
  find: () => `
    SELECT source_id, sheet, NULL::INTEGER AS row, col, field, header AS value, '按人次读取，表头却写的是人' AS zh, 'read as person-times, but the header says persons' AS en
    FROM raw.columns WHERE field = 'person_times' AND regexp_matches(header, '\\p{Han}') AND (NOT contains(header, '人次') OR regexp_matches(header, '[(（](单位[:：])?[人名][)）]'))
    UNION ALL
    SELECT source_id, sheet, NULL, col, field, header, '按人数读取，表头却写的是人次', 'read as persons, but the header says person-times'
    FROM raw.columns WHERE (field IN ('numerator', 'denominator') OR item IN ('pupils', 'teachers', 'teachers_above_qualification', 'teachers_backbone', 'teachers_arts_pe')) AND contains(header, '人次')
    UNION ALL
    SELECT source_id, sheet, row, NULL, 'unit', unit, statement || '按人次核对，单位却是' || unit, statement || ' is compared in person-times, but its unit is ' || unit
    FROM raw.stated_totals WHERE statement IN ${inTimes} AND unit IN ('人', '名')`,
};
