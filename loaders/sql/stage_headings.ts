import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {hasSections} from "../datasets/has_sections.js";
import {markers} from "../datasets/read_cell.js";
import {itemColumns, readColumns, type Mapping} from "../mapping/mapping.js";
import {headingLetters, stageHeading} from "../tables/stage_heading.js";
import {foldSql, trimmed} from "./cell_sql.js";
import {faultText} from "./fault_text.js";
import {literal, literals} from "./quote.js";

/**
 * Lines of the temporary table `lines` that only name a stage (一、小学, 二、初中) are headings of those below: these are of that stage where nothing else says one (`headed`), and must not be of
 * another where something does. `place` names file and sheet.
 * Throws Failure stage_contradicts where they are, missing_header where lines stand above the first heading, or below one of a kind of schools that is no stage, or such a name stands before figures.
 */
export async function takeStageHeadings(connection: DuckDBConnection, place: string, dataset: Dataset, mapping: Mapping, headed: boolean): Promise<void> {
  const {fields, value} = dataset;
  const stage = mapping.fields.get("stage");
  const given = stage !== undefined && "value" in stage ? stage.value : null;
  const figures = [...mapping.items.flatMap(itemColumns), ...[...mapping.fields].flatMap(([name, from]) => ((name === value || fields.get(name)?.measured === true) && "columns" in from ? from.columns : []))];
  if (!hasSections(dataset) || figures.length === 0 || (stage !== undefined && "columns" in stage)) {
    return;
  }
  const blank = (index: number): string => `${trimmed(`c${index}`)} IN ${literals(["", ...markers, "／", "－"])}`;
  const school = fields.get("school_id")?.kind === "school" ? " AND NOT (register_known() AND v_school_id IS NOT NULL)" : "";
  // Of the columns that are read: before it may stand its number (一, 小学).
  const cells = `list_distinct([${readColumns(mapping).map(({index}) => `CASE WHEN NOT ${blank(index)} THEN ${trimmed(`c${index}`)} END`).join(", ")}])`;
  const only = `(CASE len(${cells}) WHEN 0 THEN first WHEN 1 THEN ${cells}[1] END)`;
  const empty = [...new Set(figures.map(({index}) => blank(index)))].join(" AND ");
  const named = (text: string): string => `regexp_matches(${foldSql(text)}, ${literal(headingLetters)})`;
  // Cells of figures first: few lines have none.
  const found = await rows<{row: number; first: string}>(connection, `SELECT row, said AS first FROM (SELECT *, ${only} AS said FROM lines WHERE ${empty}) WHERE said IS NOT NULL AND ${named("said")}${school} ORDER BY row`);
  const summed = headed ? (await rows<{row: number; first: string}>(connection, `SELECT row, first FROM lines WHERE before IS DISTINCT FROM ${faultText("", "total_line")} AND NOT (${empty}) AND ${named("first")}${school} ORDER BY row`)).find(({first}) => stageHeading(first) !== null) : undefined;
  if (summed !== undefined) {
    throw new Failure({code: "missing_header", place: `${place} › line ${summed.row}`, message: `"${summed.first.trim()}" stands before figures: it may head the lines below it or be the sum of those above, and so nothing says which stage they are of`, repair: "give the table a column 学段 with 小学 or 初中 in each line, and call sums 小学小计"});
  }
  const heads = found.flatMap(({row, first}) => {
    const said = stageHeading(first);
    return said === null ? [] : [{row, first: first.trim(), said}];
  }).filter(({said}) => headed || said !== "");
  if (heads.length === 0) {
    return;
  }
  const other = headed ? undefined : heads.find(({said}) => given !== null && said !== given);
  if (other !== undefined) {
    throw new Failure({code: "stage_contradicts", place: `${place} › line ${other.row}`, message: `"${other.first}" says that the lines below it are of ${other.said}, while sources.yaml, the sheet's name or a title says ${given}`, repair: "take `stage` out of `constants` in sources.yaml, or correct the sheet's name or the title: the lines are then of the stage above them; or give the table a column 学段"});
  }
  const headRows = heads.map(({row}) => row).join(", ");
  if (headed) {
    // Where townships stand above stages, each begins anew; inside a stage they change nothing.
    const areas = await rows<{row: number; first: string}>(connection, `SELECT row, first FROM lines WHERE before = ${faultText("", "heading_line")} AND row NOT IN (${headRows}) ORDER BY row`);
    const outer = (areas[0]?.row ?? Infinity) < (heads[0]?.row ?? 0) ? areas.map(({row, first}) => ({row, first: first.trim(), said: ""})) : [];
    const sections = [...heads, ...outer].toSorted((a, b) => a.row - b.row);
    const cases = sections.toReversed().map(({row, said}) => `WHEN row > ${row} THEN ${literal(said)}`).join(" ");
    const [line] = await rows<{row: number; said: string | null}>(connection, `SELECT row, said FROM (SELECT row, before, CASE ${cases} END AS said FROM lines) WHERE before IS NULL AND coalesce(said, '') = '' AND row NOT IN (${headRows}) ORDER BY row LIMIT 1`);
    if (line !== undefined) {
      const above = sections.findLast(({row}) => row < line.row);
      throw new Failure({code: "missing_header", place: `${place} › line ${line.row}`, message: above === undefined ? `nothing says which stage line ${line.row} is of, above "${sections[0]?.first}"` : `the lines below "${above.first}" (line ${above.row}) are of no one stage`, repair: "give the table a column 学段 with 小学 or 初中 in each line; a school of several stages has a line for each"});
    }
    await connection.run(`UPDATE lines SET v_stage = CASE ${cases} END`);
  }
  await connection.run(`UPDATE lines SET before = ${faultText("", "heading_line")} WHERE row IN (${headRows})`);
}
