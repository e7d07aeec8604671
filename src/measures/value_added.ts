import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {fitExams} from "./exam_value_added.js";
import {bandOf} from "./random_intercept/band.js";

/**
 * Creates measures.value_added, one row per exam per subject per school that sat, where the exam has intake: the effect in
 * marks, shrunken, with its interval and band. State `missing` where no intake of the school's pupils is known,
 * `not_applicable` where there is no model or the school has fewer pupils than catalogue.parameters.minimum_pupils_value_added.
 */
export async function buildValueAdded(connection: DuckDBConnection): Promise<void> {
  const [parameters] = await rows<{z: number; minimum: number; hide: number; flag: number}>(connection, "SELECT z, minimum_pupils_value_added AS minimum, small_hide AS hide, small_flag AS flag FROM catalogue.parameters");
  const {z, minimum, hide, flag} = parameters!;
  await connection.run("CREATE TABLE measures.value_added (exam_id VARCHAR, subject VARCHAR, school_id VARCHAR, n BIGINT, effect DOUBLE, se DOUBLE, low DOUBLE, high DOUBLE, band VARCHAR, state VARCHAR, small_n VARCHAR)");
  const appender = await connection.createAppender("value_added", "measures");
  for (const {exam_id, subject, schools, result} of await fitExams(connection)) {
    if (result === "no_intake") {
      continue;
    }
    const effects = new Map(typeof result === "string" ? [] : result.effects.schools.map((effect) => [effect.school, effect]));
    for (const {school_id, intakes} of schools) {
      const found = intakes < minimum ? undefined : effects.get(school_id);
      appender.appendVarchar(exam_id);
      appender.appendVarchar(subject);
      appender.appendVarchar(school_id);
      appender.appendBigInt(BigInt(intakes));
      for (const value of found === undefined ? [null, null, null, null] : [found.effect, found.se, found.effect - z * found.se, found.effect + z * found.se]) {
        if (value === null) {
          appender.appendNull();
        } else {
          appender.appendDouble(value);
        }
      }
      if (found === undefined) {
        appender.appendNull();
      } else {
        appender.appendVarchar(bandOf(found.effect, found.se, z));
      }
      appender.appendVarchar(found !== undefined ? "ok" : intakes === 0 ? "missing" : "not_applicable");
      appender.appendVarchar(intakes < hide ? "hide" : intakes < flag ? "flag" : "no");
      appender.endRow();
    }
  }
  appender.closeSync();
}
