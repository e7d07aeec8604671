import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";

/**
 * The id of the school that has this id, else this name, else this alias, as written but for blanks: never the nearest one.
 * @throws Failure (exit 2) unknown_school where there is none, ambiguous_school with all of them where there are several
 */
export async function findSchool(connection: DuckDBConnection, word: string): Promise<string> {
  const found = await rows<{school_id: string; school_name: string}>(connection, `
    WITH named AS (
      SELECT 1 AS place, school_id, school_name, school_id AS word FROM raw.schools
      UNION ALL SELECT 2, school_id, school_name, school_name FROM raw.schools
      UNION ALL SELECT 3, school_id, school_name, alias FROM raw.school_aliases JOIN raw.schools USING (school_id)
    ),
    same AS (SELECT * FROM named WHERE regexp_replace(word, '[\\s\u3000]', '', 'g') = regexp_replace($word, '[\\s\u3000]', '', 'g'))
    SELECT DISTINCT school_id, school_name FROM same WHERE place = (SELECT min(place) FROM same) ORDER BY school_id`, {word});
  const [school, other] = found;
  if (school === undefined) {
    throw new Failure({code: "unknown_school", place: `--school ${word}`, message: "no school has this id, name or alias", repair: "use an id of the school register, or a name as it stands there", exit: 2});
  }
  if (other !== undefined) {
    throw new Failure({code: "ambiguous_school", place: `--school ${word}`, message: `${found.length} schools are called so`, repair: `use the id of one: ${found.map(({school_id, school_name}) => `${school_id} ${school_name}`).join(", ")}`, exit: 2});
  }
  return school.school_id;
}
