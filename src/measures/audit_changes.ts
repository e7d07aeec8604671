import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {addLowest} from "./remedies/add_lowest.js";
import {changeAlone} from "./remedies/change_alone.js";
import {moveBetween} from "./remedies/move_between.js";

interface Line {
  year: number;
  stage: string;
  indicator_id: string;
  school_id: string;
  pupils: number;
  resource: number;
  whole: boolean;
  shared: boolean;
  limit_cv: number;
}

/**
 * Creates measures.audit_changes, one row per line of an audit sheet whose CV is over its limit: what would bring the CV to the limit if added at this
 * school alone (`added_alone`, null: cannot) or taken from it alone (`removed_alone`), what it gets where the least total is added to the lowest schools
 * (`added_lowest`), and what it gets or gives where resources only move (`moved`). In units of the resource, whole where it comes in whole ones. A school
 * whose stages share the resource stays as it is in all of them: what is done there changes other stages too. Ready-made values and indicators where
 * less is better have none.
 */
export async function buildAuditChanges(connection: DuckDBConnection): Promise<void> {
  const lines = await rows<Line>(connection, `
    SELECT l.year, l.stage, l.indicator_id, l.school_id, l.pupils::DOUBLE AS pupils, l.resource, l.whole, l.shared, s.limit_cv
    FROM measures.audit_lines AS l
    JOIN measures.audit_sheets AS s USING (year, stage, indicator_id)
    WHERE NOT s.within_limit AND l.resource IS NOT NULL AND l.direction = 'up'
    ORDER BY l.year, l.stage, l.indicator_id, l.school_id`);
  await connection.run("CREATE TABLE measures.audit_changes (year INTEGER, stage VARCHAR, indicator_id VARCHAR, school_id VARCHAR, added_alone DOUBLE, removed_alone DOUBLE, added_lowest DOUBLE, moved DOUBLE)");
  const appender = await connection.createAppender("audit_changes", "measures");
  for (const sheet of bySheet(lines)) {
    const {limit_cv: limit, whole} = sheet[0] as Line;
    const alone = changeAlone(sheet, limit, 1, whole);
    const removed = changeAlone(sheet, limit, -1, whole);
    const lowest = addLowest(sheet, limit, whole);
    const moved = moveBetween(sheet, limit, whole);
    for (const [index, line] of sheet.entries()) {
      appender.appendInteger(line.year);
      for (const text of [line.stage, line.indicator_id, line.school_id]) {
        appender.appendVarchar(text);
      }
      for (const amount of [alone[index], removed[index], lowest?.[index], moved?.[index]]) {
        if (amount === null || amount === undefined) {
          appender.appendNull();
        } else {
          appender.appendDouble(amount);
        }
      }
      appender.endRow();
    }
  }
  appender.closeSync();
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
