import type {DuckDBConnection} from "@duckdb/node-api";
import {textTable} from "../cli/table.js";
import {rows} from "../duckdb.js";
import {cell, fieldColumn} from "./cells.js";
import {figure, headLines, originLabel} from "./lines.js";
import {statedLines} from "./stated.js";
import type {Subject} from "./subject.js";

/** How a year's training total came about: programme by programme with its cell, and the published total beside it. */
export async function explainTraining(connection: DuckDBConnection, subject: Subject, {year, school}: {year: number; school: string | null}): Promise<string[]> {
  const [total] = await rows<{scope_name: string; person_times: number | null; programmes: number; per_teacher: number | null; per_teacher_state: string; teachers: number | null; state: string; origin: string}>(connection, `
    SELECT scope_name, sum(person_times)::DOUBLE AS person_times, sum(programmes)::INTEGER AS programmes, sum(teachers)::DOUBLE AS teachers,
      any_value(per_teacher)::DOUBLE AS per_teacher, any_value(per_teacher_state) AS per_teacher_state, any_value(state) AS state, min(origin) AS origin
    FROM marts.training_totals WHERE "year" = $year AND ${school === null ? "scope = 'area' AND $school = ''" : "scope = 'school' AND scope_id = $school"} GROUP BY scope_name`, {year, school: school ?? ""});
  if (total === undefined) {
    return [];
  }
  const programmes = await rows<{serial: string | null; programme: string; level: string | null; audience: string | null; school_name: string | null; person_times: number | null; place: string; origin: string}>(connection, `
    SELECT r.serial, r.programme, r.level, r.audience, coalesce(n.school_name, r.school_id, r.district_id) AS school_name, r.person_times::DOUBLE AS person_times,
      ${cell("r", `coalesce(r.col, ${fieldColumn("r", "person_times")})`)} AS place, s.origin
    FROM raw.training r JOIN raw.sources s USING (source_id) LEFT JOIN raw.schools n USING (school_id)
    WHERE r."year" = $year AND ($school = '' OR r.school_id = $school) ORDER BY s.file, r.sheet, r.row`, {year, school: school ?? ""});
  return [
    ...headLines(subject),
    "",
    `${total.scope_name} ${year}: ${figure(total.person_times, 0, total.state)} 人次  ${originLabel(total.origin)}`,
    `  the sum of ${programmes.length} ${programmes.length === 1 ? "line" : "lines"}`,
    ...(total.per_teacher === null ? [] : [`  per teacher: ${figure(total.per_teacher, 2)}`]),
    ...(school === null ? await statedLines(connection, {year, computed: "training_person_times", decimals: 0}) : []),
    "",
    ...textTable([
      ["no", "programme", "level", "audience", "school or 学区", "person-times", "cell", "origin"],
      ...programmes.map((row) => [row.serial ?? "", row.programme, row.level ?? "", row.audience ?? "", row.school_name ?? "", figure(row.person_times, 0), row.place, originLabel(row.origin)]),
    ]),
  ];
}
