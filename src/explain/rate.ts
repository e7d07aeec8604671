import type {DuckDBConnection} from "@duckdb/node-api";
import {textTable} from "../cli/table.js";
import {rows} from "../duckdb.js";
import {fieldColumn, joinPlaces, place} from "./cells.js";
import {figure, headLines, originLabel, percent, points} from "./lines.js";
import {predecessorsOf} from "./predecessors.js";
import {statedLines} from "./stated.js";
import type {Subject} from "./subject.js";

interface RateRow {
  stage: string; scope: string; scope_name: string; numerator: number | null; denominator: number | null; rate_0_1: number | null; low_0_1: number | null; high_0_1: number | null;
  state: string; change_points: number | null; origin: string;
}

interface SchoolCell {
  school_id: string; school_name: string | null; numerator: number | null; denominator: number | null; rate_0_1: number | null; origin: string; numerator_cell: string; denominator_cell: string;
}

/** How a rate came about: the figure, its schools with their cells, and the published figure beside it. */
export async function explainRate(connection: DuckDBConnection, subject: Subject, {year, school}: {year: number; school: string | null}): Promise<string[]> {
  const [rate] = await rows<RateRow>(connection, `
    SELECT stage, scope, scope_name, numerator, denominator, rate_0_1, low_0_1, high_0_1, state, change_points, origin FROM marts.rates
    WHERE "year" = $year AND rate_id = $id AND ${school === null ? "scope = 'area' AND $school = ''" : "scope = 'school' AND scope_id = $school"}`, {year, id: subject.id, school: school ?? ""});
  if (rate === undefined) {
    return [];
  }
  const schools = await rows<SchoolCell>(connection, `
    SELECT r.school_id, n.school_name, r.numerator, r.denominator, m.rate_0_1, s.origin,
      ${place("r", fieldColumn("r", "numerator"))} AS numerator_cell, ${place("r", fieldColumn("r", "denominator"))} AS denominator_cell
    FROM raw.rates r JOIN raw.sources s USING (source_id) LEFT JOIN raw.schools n USING (school_id)
      LEFT JOIN marts.rates m ON m."year" = r."year" AND m.rate_id = r.rate_id AND m.stage = r.stage AND m.scope = 'school' AND m.scope_id = r.school_id
    WHERE r."year" = $year AND r.rate_id = $id AND ($school = '' OR r.school_id = $school) ORDER BY r.school_id`, {year, id: subject.id, school: school ?? ""});
  const before = school === null ? null : await predecessorsOf(connection, {school, stage: rate.stage, year, basis: "flow"});
  const sum = schools.length === 1 ? "" : `, the sums of ${schools.length} schools`;
  return [
    ...headLines(subject),
    "",
    `${rate.scope_name} ${year}: ${percent(rate.rate_0_1, 2, rate.state)}  ${originLabel(rate.origin)}`,
    `  ${figure(rate.numerator, 0, rate.state)} ÷ ${figure(rate.denominator, 0, rate.state)}${sum}`,
    `  year-to-year noise, Wilson 95%: ${percent(rate.low_0_1)} to ${percent(rate.high_0_1)}`,
    `  change against ${year - 1}: ${points(rate.change_points)}`,
    ...(before?.lines ?? []),
    ...(school === null ? await statedLines(connection, {year, computed: "promotion_rate_percent", decimals: 2}) : []),
    "",
    ...textTable([
      ["school", "name", "numerator", "denominator", "rate", "cells", "origin"],
      ...schools.map((row) => [row.school_id, row.school_name ?? "", figure(row.numerator, 0), figure(row.denominator, 0), percent(row.rate_0_1), joinPlaces([row.numerator_cell, row.denominator_cell]), originLabel(row.origin)]),
    ]),
  ];
}
