import type {DuckDBConnection} from "@duckdb/node-api";
import {screening} from "../../src/catalogue/screening.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Declaration, Mapping} from "../mapping/mapping.js";
import {literal, literals} from "./quote.js";

/**
 * Where nothing states a full mark it is taken to be 100: scores above it would be left out and the others judged by it, though the paper has 120. Looks at
 * the temporary table `records`. Throws Failure full_mark_undeclared where more than a few scores of an exam and subject are above it.
 * @param place of a sheet by its number
 * @param elsewhere scores by subject that are kept elsewhere, all of them in range
 */
export async function refuseUndeclaredFullMark(connection: DuckDBConnection, place: (sheet: number) => string, dataset: Dataset, sheets: readonly Mapping[], {constants}: Pick<Declaration, "constants">, elsewhere: ReadonlyMap<string, number>): Promise<void> {
  const taken = dataset.fields.get("full_mark")?.fallback ?? null;
  if (typeof taken !== "string" || constants["full_mark"] !== undefined) {
    return;
  }
  const more = elsewhere.size === 0 ? "0" : `CASE subject ${[...elsewhere].map(([subject, scores]) => `WHEN ${literal(subject)} THEN ${scores}`).join(" ")} ELSE 0 END`;
  for (const [sheet, {fields, items}] of sheets.entries()) {
    const from = fields.get("full_mark");
    const open = items.length > 0 ? items.filter(({values}) => !values.has("full_mark")).map(({item}) => item) : (dataset.items?.subjects ?? []).filter(({fullMark}) => fullMark === null).map(({id}) => id).concat("");
    if (from === undefined || !("value" in from) || open.length === 0) {
      continue;
    }
    const [found] = await rows<{subject: string; col: string; above: number; scores: number; highest: number; row: number}>(connection, `
      SELECT subject, min(col) AS col, count(*) FILTER (score > full_mark) AS above, count(*) FILTER (score > full_mark AND score <= ${screening.fullMarkMost}) AS possible, count(score) + any_value(${more}) AS scores, CAST(max(score) AS DOUBLE) AS highest, max_by(row, score) AS row
      FROM records WHERE sheet_index = ${sheet} AND coalesce(subject, '') IN ${literals(open)} AND full_mark = ${literal(taken)} AND (fault IS NULL OR fault = 'score:out_of_range')
      GROUP BY exam_id, subject HAVING above >= ${screening.fullMarkScores} AND above >= ${screening.fullMarkPart} * scores OR possible >= ${screening.fullMarkScores} AND possible >= ${screening.fullMarkShare} * scores ORDER BY above DESC, subject LIMIT 1`);
    if (found !== undefined) {
      const {zh} = dataset.items?.subjects?.find(({id}) => id === found.subject) ?? {zh: ""};
      throw new Failure({
        code: "full_mark_undeclared", place: `${place(sheet)} › column ${found.col}`,
        message: `${found.above} of ${found.scores} scores${zh === "" ? "" : ` of ${zh}`} are above ${taken}, which is taken for the full mark because nothing states one: the highest is ${found.highest} in line ${found.row}`,
        repair: `write the full mark into the header, as ${zh === "" ? "数学" : zh}(120分), into a column 满分, or \`full_mark: 120\` under \`items\` or \`constants\` in sources.yaml (check: --full-mark 120); where it is ${taken}, write that there and correct the scores`,
      });
    }
  }
}
