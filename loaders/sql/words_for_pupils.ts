import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {cellLetters} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {literal} from "./quote.js";

/** An id of Chinese characters alone, or one that speaks of scores; class and number together (初三1班05号) are an id. */
const words = `regexp_full_match(pupil_id, '(?s)[\\p{Han}()、:·%/\\s]+|.*(以上|以下|以内|分数段|分)[)]?')`;

/**
 * Marks accepted records of the temporary table `records` as not_a_pupil whose pupil's id is a word (后进生数), on sheets where more lines have an id with figures or
 * letters: they are lines of a summary. Where most are words the column holds names, and all stay.
 * @param wide sound lines are in the temporary table `scores`, each with an id of figures or letters
 */
export async function markWordsForPupils(connection: DuckDBConnection, {fields}: Dataset, sheets: readonly Pick<Mapping, "fields">[], wide: boolean): Promise<void> {
  if (!fields.has("pupil_id")) {
    return;
  }
  const found = await rows<{sheet: number}>(connection, `
    SELECT sheet_index AS sheet FROM records WHERE fault IS NULL AND pupil_id IS NOT NULL GROUP BY sheet_index
    HAVING count(DISTINCT row) FILTER (${words}) > 0
      AND count(DISTINCT row) FILTER (${words}) < count(DISTINCT row) FILTER (NOT ${words})${wide ? " + (SELECT count(*) FROM scores WHERE sound)" : ""}`);
  for (const {sheet} of found) {
    const letters = cellLetters(sheets[sheet]?.fields.get("pupil_id"));
    await connection.run(`UPDATE records SET fault = ${faultText("pupil_id", "not_a_pupil")}, fault_col = ${letters === null ? "NULL" : literal(letters)}, fault_value = pupil_id WHERE fault IS NULL AND sheet_index = ${sheet} AND ${words}`);
  }
}
