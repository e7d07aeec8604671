import {items} from "../../src/catalogue/items.js";
import {parts} from "../../src/catalogue/screening.js";
import {literal} from "../sql/quote.js";
import {plainSql} from "../sql/plain_sql.js";
import type {ScreeningCheck} from "./check.js";
import {sameSchool} from "./same_school.js";

const named = (id: string): {zh: string; en: string} => items.find((item) => item.id === id) ?? {zh: id, en: id};

export const partsWithinWhole: ScreeningCheck = {
  id: "parts_within_whole", severity: "fail", datasets: ["resources"],
  zh: "其中数不大于总数", en: "No part exceeds its whole",
  fault: {zh: "有其中数大于总数", en: "Some part exceeds its whole"},
  repair: {zh: "核对两列是否填反，或总数是否漏填", en: "check whether the two columns are swapped, or the whole is too small"},
  needs: {
    sql: (source) => parts.map(({part, whole}) => `SELECT 1 FROM raw.resources AS p JOIN raw.resources AS w ON ${sameSchool("w", "p")} WHERE ${source} IN (p.source_id, w.source_id) AND p.item = ${literal(part)} AND w.item = ${literal(whole)} AND p.value IS NOT NULL AND w.value IS NOT NULL`).join(" UNION ALL "),
    zh: "没有总数与其中数并列", en: "No part stands beside its whole",
  },
  find: () => parts.map(({part, whole}) => `
    SELECT p.source_id, p.sheet, p.row, p.col, 'value' AS field, ${plainSql("p.value")} AS value,
      ${literal(`${named(part).zh}多于${named(whole).zh} `)} || ${plainSql("w.value")} AS zh, ${literal(`more than ${named(whole).en.toLowerCase()}: `)} || ${plainSql("w.value")} AS en
    FROM raw.resources AS p
    JOIN raw.resources AS w ON ${sameSchool("w", "p")}
    WHERE p.item = ${literal(part)} AND w.item = ${literal(whole)} AND p.value > w.value`).join("\nUNION ALL\n"),
};
