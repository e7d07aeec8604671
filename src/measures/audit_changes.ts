import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {changeAlone} from "./remedies/change_alone.js";
import type {AuditSchool} from "./remedies/cv_of.js";
import {leastPlan} from "./remedies/least_plan.js";
import {keepsOther, type OtherStage} from "./remedies/other_stage.js";

interface Line {
  year: number;
  stage: string;
  indicator_id: string;
  school_id: string;
  pupils: number;
  resource: number;
  whole: boolean;
  /** Of a unit changed at the school what arrives at this stage, and whether it is changed in what the stages share. */
  unit_share_0_1: number;
  through_shared: boolean;
  /** What of a unit of the shared arrives at this stage, from wherever it was changed. */
  shared_part_0_1: number;
  own_resource: number | null;
  within_limit: boolean;
  limit_cv: number;
}

/**
 * Creates measures.audit_changes, one row per line of an audit sheet whose CV is over its limit: what would bring the CV to the limit if added at this
 * school alone (`added_alone`, null: cannot) or taken from it alone (`removed_alone`), what it gets where the least total is added (`added_lowest`), and
 * what it gets or gives where resources only move (`moved`). In units of the resource at the school as a whole, in whole ones where it comes in whole
 * ones. What takes another stage that shares the resource from within its limit to over it is not offered: alone it stands in `added_blocked` and
 * `removed_blocked`, and of the two across schools `added_basis` and `moved_basis` (the same in every line of a sheet) say so (remedies/least_plan.ts).
 * Ready-made values and indicators where less is better have none.
 */
export async function buildAuditChanges(connection: DuckDBConnection): Promise<void> {
  const lines = await rows<Line>(connection, `
    SELECT l.year, l.stage, l.indicator_id, l.school_id, l.pupils::DOUBLE AS pupils, l.resource, l.whole, l.unit_share_0_1, l.through_shared, l.shared_part_0_1, l.own_resource, s.within_limit, s.limit_cv
    FROM measures.audit_lines AS l
    JOIN measures.audit_sheets AS s USING (year, stage, indicator_id)
    WHERE l.resource IS NOT NULL AND l.direction = 'up' AND s.within_limit IS NOT NULL
      AND EXISTS (FROM measures.audit_sheets AS o WHERE o.year = s.year AND o.indicator_id = s.indicator_id AND NOT o.within_limit)
    ORDER BY l.year, l.stage, l.indicator_id, l.school_id`);
  await connection.run("CREATE TABLE measures.audit_changes (year INTEGER, stage VARCHAR, indicator_id VARCHAR, school_id VARCHAR, added_alone DOUBLE, added_blocked DOUBLE, removed_alone DOUBLE, removed_blocked DOUBLE, added_lowest DOUBLE, moved DOUBLE, added_basis VARCHAR, moved_basis VARCHAR)");
  const appender = await connection.createAppender("audit_changes", "measures");
  const amount = (value: number | null | undefined) => (value === null || value === undefined ? appender.appendNull() : appender.appendDouble(value));
  const text = (value: string | null) => (value === null ? appender.appendNull() : appender.appendVarchar(value));
  const sheets = bySheet(lines);
  for (const sheet of sheets.filter(([first]) => first?.within_limit === false)) {
    const {limit_cv: limit, whole} = sheet[0] as Line;
    const schools = sheet.map(schoolOf);
    const others = othersOf(sheet, sheets);
    const added = alone(schools, limit, 1, whole, others);
    const removed = alone(schools, limit, -1, whole, others);
    const lowest = leastPlan(schools, limit, {way: "add", whole, others});
    const moved = leastPlan(schools, limit, {way: "move", whole, others});
    for (const [index, line] of sheet.entries()) {
      appender.appendInteger(line.year);
      [line.stage, line.indicator_id, line.school_id].forEach(text);
      [added.offered[index], added.blocked[index], removed.offered[index], removed.blocked[index], lowest.units?.[index], moved.units?.[index]].forEach(amount);
      [lowest.basis, moved.basis].forEach(text);
      appender.endRow();
    }
  }
  appender.closeSync();
}

function schoolOf({pupils, resource, unit_share_0_1: share, own_resource: own}: Line): AuditSchool {
  return {pupils, resource, share, ...(own === null ? {} : {most: own})};
}

/** The smallest change at each school alone: offered, or blocked by another stage. The changes that keep it are a range from 0 on, so no larger one does either. */
function alone(schools: readonly AuditSchool[], limit: number, way: 1 | -1, whole: boolean, others: readonly OtherStage[]): Record<"offered" | "blocked", (number | null)[]> {
  const found = changeAlone(schools, limit, way, whole);
  const kept = found.map((least, at) => least === null || others.every((other) => keepsOther(other, schools.map((_, index) => (index === at ? way * least : 0)))));
  return {offered: found.map((least, index) => (kept[index] === true ? least : null)), blocked: found.map((least, index) => (kept[index] === true ? null : least))};
}

/** The sheets of other stages that are within their limit and that a change at a school of this one reaches. */
function othersOf(sheet: readonly Line[], sheets: readonly Line[][]): OtherStage[] {
  const {year, stage, indicator_id: indicator} = sheet[0] as Line;
  const index = new Map(sheet.flatMap((line, at) => (line.through_shared ? [[line.school_id, at] as const] : [])));
  return sheets.filter(([first]) => first?.year === year && first.indicator_id === indicator && first.stage !== stage && first.within_limit).map((lines) => ({
    schools: lines.map(({pupils, resource, shared_part_0_1: share}) => ({pupils, resource, share})),
    limit: (lines[0] as Line).limit_cv,
    from: lines.map(({school_id: school, shared_part_0_1: share}) => (share < 1 ? index.get(school) ?? null : null)),
  })).filter(({from}) => from.some((at) => at !== null));
}

/** Lines in order, cut where the sheet changes. */
function bySheet(lines: readonly Line[]): Line[][] {
  const sheets = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.year}/${line.stage}/${line.indicator_id}`;
    const sheet = sheets.get(key);
    if (sheet === undefined) {
      sheets.set(key, [line]);
    } else {
      sheet.push(line);
    }
  }
  return [...sheets.values()];
}
