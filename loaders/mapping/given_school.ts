import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import type {Mapping} from "./mapping.js";

/**
 * A school that sources.yaml gives for a whole file is looked up as a cell's is: by id, name or an alias that it alone has, in the temporary table
 * `register`. Throws Failure invalid_constant where the register does not have it.
 */
export async function givenSchool(connection: DuckDBConnection, place: string, dataset: Dataset, mapping: Mapping): Promise<Mapping> {
  const fields = new Map(mapping.fields);
  for (const [name, from] of mapping.fields) {
    if (dataset.fields.get(name)?.kind !== "school" || !("value" in from) || from.value === null) {
      continue;
    }
    const [found] = await rows<{known: boolean; school_id: string | null}>(connection, "SELECT register_known() AS known, (SELECT school_id FROM register WHERE ref = $ref AND how <> 'lost') AS school_id", {ref: fold(from.value).replaceAll(" ", "")});
    if (found?.known === true) {
      if (found.school_id === null) {
        throw new Failure({code: "invalid_constant", place, message: `"${from.value}" under constants in sources.yaml is no school of the register, for ${name}`, repair: "write the id of a registered school, or add the school to the register"});
      }
      fields.set(name, {value: found.school_id});
    }
  }
  return {...mapping, fields};
}
