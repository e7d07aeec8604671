import {parameters} from "../../src/catalogue/parameters.js";
import {screening} from "../../src/catalogue/screening.js";
import {plainSql} from "../sql/plain_sql.js";
import {carriedForward} from "./carried_forward.js";
import type {ScreeningCheck} from "./check.js";

/** In a whole load, src/checks look at the jumps of pupils and of rates: enrolment_jump, rates_near_last_year. */
export const jumpAgainstLastYear: ScreeningCheck = {
  id: "jump_against_last_year", severity: "warn", datasets: ["enrolment", "resources", "rates"],
  zh: "与上年相比没有突变", en: "No figure jumps against last year",
  fault: {zh: "有数值与上年相比突变", en: "Some figure jumps against last year"},
  repair: {zh: "核对两年的数值；确有变化的，在备注中说明原因", en: "check both years; where the change is true, say why in a note"},
  needs: {
    sql: (source) => [
      ...["raw.enrolment", "raw.resources"].map((table) => `SELECT 1 FROM ${table} AS now JOIN ${itemsBefore(table)} WHERE now.source_id = ${source}`),
      `SELECT 1 FROM raw.rates AS now JOIN ${ratesBefore} WHERE now.source_id = ${source}`,
    ].join(" UNION ALL "),
    zh: "本表没有年份，或没有这些学校的上年数据", en: "The file has no year, or there is no last year of its schools to compare with",
  },
  find: ({whole}) => [
    jumps("raw.enrolment", `CASE WHEN now.item = 'pupils' THEN ${whole ? "false" : `abs(now.value - before.value) > ${parameters.enrolmentJump} * before.value`} ELSE ${moved} END`),
    jumps("raw.resources", moved),
    ...(whole ? [] : [rateJumps]),
  ].join("\nUNION ALL\n"),
};

/** What the figures of `now` are compared with, and on what. */
function itemsBefore(table: string): string {
  return `${carriedForward(table, ["item"], ["value"])} AS before ON (before.school_id, before.stage, before.item, before.year) = (now.school_id, now.stage, now.item, now.year)`;
}

const ratesBefore = `${carriedForward("raw.rates", ["rate_id"], ["numerator", "denominator"])} AS before ON (before.school_id, before.stage, before.rate_id, before.year) = (now.school_id, now.stage, now.rate_id, now.year)`;

const moved = `greatest(now.value, before.value) > ${screening.itemJump} * least(now.value, before.value)`;

function jumps(table: string, far: string): string {
  return `
    SELECT now.source_id, now.sheet, now.row, now.col, 'value' AS field, ${plainSql("now.value")} AS value,
      '上年为 ' || ${plainSql("before.value")} AS zh, 'it was ' || ${plainSql("before.value")} || ' last year' AS en
    FROM ${table} AS now
    JOIN ${itemsBefore(table)}
    WHERE greatest(now.value, before.value) >= ${screening.itemJumpFrom} AND ${far}`;
}

const rateJumps = `
    SELECT now.source_id, now.sheet, now.row, NULL AS col, 'numerator' AS field, CAST(now.numerator AS VARCHAR) AS value,
      '上年为 ' || before.numerator || ' / ' || before.denominator AS zh, 'it was ' || before.numerator || ' of ' || before.denominator || ' last year' AS en
    FROM raw.rates AS now
    JOIN ${ratesBefore}
    WHERE least(now.denominator, before.denominator) >= ${parameters.smallFlag}
      AND abs(now.numerator / now.denominator - before.numerator / before.denominator) * 100 > ${parameters.rateJumpPoints}`;
