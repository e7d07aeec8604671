import type {DuckDBConnection} from "@duckdb/node-api";
import {textTable} from "../cli/table.js";
import {rows} from "../duckdb.js";
import {cell, fieldColumn, joinPlaces} from "./cells.js";
import {figure, headLines, originLabel, percent, points} from "./lines.js";
import {predecessorsOf} from "./predecessors.js";
import {statedLines} from "./stated.js";
import type {Subject} from "./subject.js";

interface RateRow {
  stage: string; scope: string; scope_name: string; numerator: number | null; denominator: number | null; rate_0_1: number | null; low_0_1: number | null; high_0_1: number | null;
  state: string; change_points: number | null; change_low_points: number | null; change_high_points: number | null; change_reading: string | null; schools_missing: number; previous_schools_missing: number | null; gap_points: number | null; gap_low_points: number | null; gap_high_points: number | null; origin: string;
}

interface SchoolCell {
  school_id: string; school_name: string | null; numerator: number | null; denominator: number | null; rate_0_1: number | null; origin: string; numerator_cell: string; denominator_cell: string;
}

/** How a rate came about: the figure, its schools with their cells, and the published figure beside it. */
export async function explainRate(connection: DuckDBConnection, subject: Subject, {year, school}: {year: number; school: string | null}): Promise<string[]> {
  const [rate] = await rows<RateRow>(connection, `
    SELECT stage, scope, scope_name, numerator, denominator, rate_0_1, low_0_1, high_0_1, state, change_points, change_low_points, change_high_points, change_reading, schools_missing::INTEGER AS schools_missing, previous_schools_missing::INTEGER AS previous_schools_missing, gap_points, gap_low_points, gap_high_points, origin FROM marts.rates
    WHERE "year" = $year AND rate_id = $id AND ${school === null ? "scope = 'area' AND $school = ''" : "scope = 'school' AND scope_id = $school"}`, {year, id: subject.id, school: school ?? ""});
  if (rate === undefined) {
    return [];
  }
  const schools = await rows<SchoolCell>(connection, `
    SELECT r.school_id, n.school_name, r.numerator, r.denominator, m.rate_0_1, s.origin,
      ${cell("r", fieldColumn("r", "numerator"))} AS numerator_cell, ${cell("r", fieldColumn("r", "denominator"))} AS denominator_cell
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
    rate.low_0_1 === null && rate.rate_0_1 !== null ? "  above 100%, so no share of its denominator: it has no interval" : `  year-to-year noise, Wilson 95%: ${percent(rate.low_0_1)} to ${percent(rate.high_0_1)}`,
    ...(rate.schools_missing === 0 ? [] : [`  left out: ${rate.schools_missing} schools without the rate`]),
    `  change against ${year - 1}: ${interval(rate.change_points, rate.change_low_points, rate.change_high_points)}`,
    ...(rate.change_reading === "not_comparable" ? [`    not comparable: ${rate.schools_missing} schools are missing in ${year}, ${rate.previous_schools_missing ?? 0} in ${year - 1}`] : []),
    ...(await neededLines(connection, {year, id: subject.id, stage: rate.stage, school})),
    ...(rate.gap_points === null ? [] : [`  gap to the area, which includes it: ${interval(rate.gap_points, rate.gap_low_points, rate.gap_high_points)}`]),
    ...(before?.lines ?? []),
    ...(school === null ? await statedLines(connection, {year, computed: `${subject.id}_percent`, decimals: 2}) : []),
    "",
    ...textTable([
      ["school", "name", "numerator", "denominator", "rate", "cells", "origin"],
      ...schools.map((row) => [row.school_id, row.school_name ?? "", figure(row.numerator, 0), figure(row.denominator, 0), percent(row.rate_0_1), joinPlaces([row.numerator_cell, row.denominator_cell]), originLabel(row.origin)]),
    ]),
  ];
}

interface NeededRow {
  against: string; base_year: number; difference_0_1: number; needed: number | null; needed_power80: number | null; state: string;
}

/** How many leavers a year the change against each earlier year would need to be more than noise. */
async function neededLines(connection: DuckDBConnection, {year, id, stage, school}: {year: number; id: string; stage: string; school: string | null}): Promise<string[]> {
  const found = await rows<NeededRow>(connection, `
    SELECT DISTINCT ON (n.base_year) n.against, n.base_year, d.difference_0_1, n.needed, n.needed_power80, n.state
    FROM measures.rate_needed n JOIN measures.rate_differences d USING ("year", stage, rate_id, scope, scope_id, against)
    WHERE n."year" = $year AND n.rate_id = $id AND n.stage = $stage AND ${school === null ? "n.scope = 'area' AND $school = ''" : "n.scope = 'school' AND n.scope_id = $school"}
    ORDER BY n.base_year DESC`, {year, id, stage, school: school ?? ""});
  return found.map((row) => {
    const head = `  ${points(100 * row.difference_0_1)} against ${row.base_year}`;
    switch (row.state) {
      case "ok": return `${head} is more than noise from ${figure(row.needed, 0)} leavers a year on (Newcombe–Wilson), and would be found four times in five from ${figure(row.needed_power80, 0)} on (pooled z, power 80%)`;
      case "no_interval": return `${head}: one of the two is above 100%, and has no interval to tell a change by`;
      case "no_difference": return `  no difference against ${row.base_year}: no number of leavers makes one`;
      default: return `${head} would need over a billion leavers a year to be more than noise`;
    }
  });
}

function interval(value: number | null, low: number | null, high: number | null): string {
  return value === null || low === null ? points(value) : `${points(value)}, 95% ${points(low)} to ${points(high)} (Newcombe–Wilson)`;
}
