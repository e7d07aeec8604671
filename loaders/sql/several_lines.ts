import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import type {SheetSchool} from "../mapping/sheet_school.js";

/**
 * A sheet that is of one school by its title or its name has one line of figures for each year and stage: more are of parts of it, or of other schools. Looks at
 * the temporary table `lines`; a long file tells repeated items by itself.
 * Throws Failure divided_lines. `place` names file and sheet.
 */
export async function refuseSeveralLines(connection: DuckDBConnection, place: string, {key, items: known}: Dataset, {items}: Pick<Mapping, "items">, school: SheetSchool | null): Promise<void> {
  if (school === null || school.labelled || !["year", "stage"].every((name) => key.includes(name)) || key.includes("pupil_id") || (known !== null && items.length === 0)) {
    return;
  }
  const [found] = await rows<{row: number; first: number}>(connection, `SELECT max(row) AS row, min(row) AS first FROM lines WHERE before IS NULL GROUP BY ${key.map((name) => `v_${name}`).join(", ")} HAVING count(*) > 1 ORDER BY row LIMIT 1`);
  if (found !== undefined) {
    throw new Failure({
      code: "divided_lines", place: `${place} › line ${found.row}`, message: `lines ${found.first} and ${found.row} are both of "${school.reference}", which the title or the sheet's name gives, and of the same year and stage`,
      repair: "where the lines are of several schools, give them a column 学校名称 or 学校标识码; else write one line a school and stage: the sum of its lines",
    });
  }
}
