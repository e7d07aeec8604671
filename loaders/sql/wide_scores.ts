import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import {remarkPattern} from "../datasets/read_cell.js";
import {foldable} from "../fold.js";
import type {NativeSpool, Sheet} from "../formats/cells.js";
import type {NativeText} from "../formats/large_text.js";
import type {MappedItem, Mapping} from "../mapping/mapping.js";
import {exampleLine} from "../tables/example_line.js";
import {cellSql, foldedAlready, foldSql, trimSql} from "./cell_sql.js";
import {noRecordLetters} from "./line_faults.js";
import {typeSql} from "./lines.js";
import {literal, literals} from "./quote.js";
import {cellsOf, isNumberSql, type OddLines} from "./text_lines.js";

/** A wide file of scores whose clean cells are kept as they stand in the file, a column a subject. */
export interface WideScores {
  /** Name of the sheet, and whether its lines have the number of cells that was written. */
  sheet: Pick<Sheet, "name" | "counted">;
  /** Fields that columns give, and the items. */
  fields: readonly string[];
  items: readonly MappedItem[];
  /** The column of remarks (0-based), whose words for a status are left to the rules; null: none. */
  remark: number | null;
  /** Stored values of the whole file, by field. */
  constants: ReadonlyMap<string, string | null>;
}

/** Line fields that raw.exam_lines has a column for. */
const lineFields = new Set(["school_id", "pupil_id", "exam_id", "year", "kind", "grade", "stage", "intake"]);

/** null where the file is anything but one line a pupil, a column a subject, and full marks that hold for a whole column. */
export function wideScores(dataset: Dataset, mapping: Mapping, {name: sheet, counted}: Pick<Sheet, "name" | "counted">): WideScores | null {
  const {items, fields} = mapping;
  const given: string[] = [];
  const constants = new Map<string, string | null>();
  const indexes = items.map(({column}) => column.index);
  let remark: number | null = null;
  for (const [name, from] of fields) {
    if ("from" in from) {
      return null;
    }
    if ("value" in from) {
      constants.set(name, from.value);
      continue;
    }
    if (dataset.fields.get(name)?.kind === "remark" && from.columns.length === 1) {
      remark = from.columns[0]?.index ?? null;
      continue;
    }
    if (from.columns.length !== 1 || !lineFields.has(name)) {
      return null;
    }
    given.push(name);
    indexes.push(...from.columns.map(({index}) => index));
  }
  const plain = dataset.id === "exam_scores" && items.length > 0 && given.includes("school_id") && given.includes("pupil_id")
    && new Set(indexes).size === indexes.length && new Set(items.map(({item}) => item)).size === items.length
    && items.every(({column, values}) => column.unit.shift === 0 && [...values.keys()].every((name) => name === "full_mark"))
    && items.every(({sum, flags}) => sum.length === 0 && flags.size === 0)
    && items.every((item) => fullMark(item, constants) !== null)
    && [...dataset.flags.keys()].every((name) => (constants.get(name) ?? null) === null);
  return plain ? {sheet: {name: sheet, counted}, fields: given, items, remark, constants} : null;
}

function fullMark({values}: MappedItem, constants: ReadonlyMap<string, string | null>): string | null {
  return values.get("full_mark") ?? constants.get("full_mark") ?? null;
}

/**
 * Writes every line below the header into the temporary table `scores`: row; sound (the line itself has no fault and looks its school up as it is
 * written); its fields; school_name, where the school was found by its name; s0, s1 … the scores that are plain numbers in range; and line, where anything is left for the rules of linesSql and recordsSql.
 * `beside` is the name in column `names` (0-based), beside the code. What counts as plain is narrower than what they accept, never wider.
 */
export async function readScores(connection: DuckDBConnection, native: NativeText | NativeSpool, odd: OddLines, dataset: Dataset, mapping: Mapping, wide: WideScores, year: number | null, names: number | null = null): Promise<void> {
  const [register] = await rows<{known: boolean}>(connection, "SELECT register_known() AS known");
  const known = register?.known ?? false;
  const {written, filled} = mapping.header;
  const sound = [...(wide.sheet.counted ? [`len(p) BETWEEN ${filled} AND ${written}`] : []), ...(known ? ["school.ref IS NOT NULL"] : [])];
  const fields: string[] = [];
  const texts: string[] = [];
  const cuts: string[] = [];
  for (const name of wide.fields) {
    const field = dataset.fields.get(name);
    const from = mapping.fields.get(name);
    const column = from !== undefined && "columns" in from ? from.columns[0] : undefined;
    if (field === undefined || column === undefined) {
      throw new Error(`${name} has no column`);
    }
    const text = `t_${name}`;
    texts.push(`p[${column.index + 1}] AS ${text}`, ...(field.fragile ? [`${isNumberSql(native, column.index)} AS d_${name}`] : []));
    if (field.fragile) {
      // A number that is a registered id has lost nothing.
      sound.push(name === "school_id" ? `(${known ? "school.how = 'id'" : "true"} OR NOT d_${name})` : `NOT d_${name}`);
    }
    if (name === "school_id") {
      fields.push(`${known ? "school.school_id" : text} AS ${name}`, `${known ? `CASE WHEN school.how = 'name' THEN ${text} END` : "NULL::VARCHAR"} AS school_name`);
      sound.push(...(known ? [] : [`regexp_full_match(${text}, '[0-9A-Za-z]+')`]));
    } else if (name === "pupil_id") {
      fields.push(`${text} AS ${name}`);
      // A repeated header has its header here.
      sound.push(`regexp_full_match(${text}, '[0-9A-Za-z]+')`, `${text} NOT IN ${literals(["", ...column.texts])}`);
    } else {
      const {parts, value, fault} = cellSql(field, text);
      cuts.push(...parts);
      fields.push(`CAST(${value} AS ${typeSql(field)}) AS ${name}`);
      sound.push(`${text} IS NOT NULL`, foldedAlready(text), `(${fault}) IS NULL`);
      if (name === "year" && year !== null) {
        sound.push(`coalesce((${value}) = ${year}, true)`);
      }
    }
  }
  texts.push(`${names === null ? "NULL::VARCHAR" : `coalesce(p[${names + 1}], '')`} AS t_beside`);
  fields.push(`${trimSql("t_beside")} AS beside`);
  if (wide.remark !== null) {
    sound.push(`NOT regexp_matches(coalesce(p[${wide.remark + 1}], ''), ${literal(`${remarkPattern}|[${foldable} ]`)})`);
  }
  // Total and note lines are known by the first cell, 小计 by its end, 示例 by what follows.
  sound.push(`NOT contains(p[1], '计')`, `NOT (starts_with(p[1], '示例') AND regexp_matches(${foldSql("p[1]")}, ${literal(exampleLine)}))`, `regexp_matches(p[1], '^[^${noRecordLetters}${foldable} \t=]')`);
  const scores = wide.items.map((item, i) => `CASE WHEN regexp_full_match(p[${item.column.index + 1}], '[0-9]{1,4}([.][0-9]{1,3})?') THEN TRY_CAST(p[${item.column.index + 1}] AS DECIMAL(9,3)) END AS n${i}`);
  const kept = wide.items.map((item, i) => `CASE WHEN n${i} <= CAST(${fullMark(item, wide.constants)} AS DECIMAL(9,3)) AND n${i} <= 9999 THEN n${i} END AS s${i}`);
  const oddRows = [...odd.keys()];
  const cut = oddRows.length === 0 ? "" : " AND row NOT IN (SELECT unnest($odd::INTEGER[]))";
  const texted = `SELECT row, line, p, ${texts.join(", ")}, ${scores.join(", ")} FROM (SELECT row, line, ${cellsOf(native)} AS p FROM text_lines WHERE row > ${mapping.header.row}${cut})`;
  const sql = `
    CREATE OR REPLACE TEMP TABLE scores AS
    SELECT * EXCLUDE (line), CASE WHEN sound AND ${wide.items.map((_, i) => `s${i} IS NOT NULL`).join(" AND ")} THEN NULL ELSE line END AS line
    FROM (
      SELECT row, line, coalesce(${sound.join(" AND ")}, false) AS sound, ${fields.join(", ")}, ${kept.join(", ")}
      FROM (${cuts.length === 0 ? texted : `SELECT *, ${cuts.join(", ")} FROM (${texted})`})
      ${known ? "LEFT JOIN (SELECT ref, school_id, how FROM register WHERE how IN ('id', 'name') AND NOT contains(ref, ' ') AND NOT regexp_matches(ref, '[+]')) AS school ON school.ref = t_school_id" : ""}
    )`;
  await connection.run(cut === "" ? sql : sql.replace("$odd::INTEGER[]", `[${oddRows.join(", ")}]::INTEGER[]`));
  if (oddRows.length > 0) {
    await connection.run(`INSERT INTO scores BY NAME SELECT row, false AS sound, line FROM text_lines WHERE row > ${mapping.header.row} AND row IN (SELECT unnest([${oddRows.join(", ")}]::INTEGER[]))`);
  }
}

/** Marks of `lines`: the item's cell is in `scores` already. */
export const doneMark = (index: number): string => `done${index}`;

/** Marks of the lines that leftLines and takeRepeated give. */
export function lineMarks(wide: WideScores): string[] {
  return ["sound", ...wide.items.map((_, i) => doneMark(i))];
}

/** The lines of `scores` with anything left to do: whether the line itself is sound, and a mark for every item that is done. */
export function leftLines(wide: WideScores): string {
  return `(SELECT row, line, sound, ${wide.items.map((_, i) => `sound AND s${i} IS NOT NULL AS ${doneMark(i)}`).join(", ")} FROM scores WHERE line IS NOT NULL)`;
}

/**
 * Moves the sound lines that share their key with any other line out of `scores` into the temporary table `scores_again` (row, line and marks, none done):
 * which of them stays is for markDuplicates to say. Lines that are not sound are looked up in `lines`. Returns how many there are.
 */
export async function takeRepeated(connection: DuckDBConnection, wide: WideScores): Promise<number> {
  const key = ["school_id", "pupil_id", ...(wide.fields.includes("exam_id") ? ["exam_id"] : [])];
  const hash = `hash(${key.join(", ")})`;
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE scores_again AS
    SELECT row FROM scores WHERE sound AND ${hash} IN (
      SELECT hash FROM (SELECT ${hash} AS hash FROM scores WHERE sound UNION ALL SELECT hash(${key.map((name) => `v_${name}`).join(", ")}) FROM lines WHERE NOT sound)
      GROUP BY hash HAVING count(*) > 1)`);
  const [found] = await rows<{again: number}>(connection, "SELECT count(*) AS again FROM scores_again");
  if ((found?.again ?? 0) > 0) {
    await connection.run(`
      CREATE OR REPLACE TEMP TABLE scores_again AS SELECT row, line, ${lineMarks(wide).map((mark) => `false AS ${mark}`).join(", ")} FROM text_lines WHERE row IN (SELECT row FROM scores_again);
      DELETE FROM scores WHERE row IN (SELECT row FROM scores_again);
      DELETE FROM lines WHERE row IN (SELECT row FROM scores_again)`);
  }
  return found?.again ?? 0;
}

/** How many records are in `scores`, all of them accepted. */
export async function countScores(connection: DuckDBConnection, wide: WideScores): Promise<number> {
  const [found] = await rows<{accepted: number}>(connection, `SELECT CAST(${wide.items.map((_, i) => `count(s${i})`).join(" + ")} AS BIGINT) AS accepted FROM scores WHERE sound`);
  return found?.accepted ?? 0;
}

/** How many scores of each subject are in `scores`, all of them accepted. */
export async function scoresBySubject(connection: DuckDBConnection, wide: WideScores): Promise<Map<string, number>> {
  const [counts] = await rows<Record<string, number>>(connection, `SELECT ${wide.items.map((_, i) => `count(s${i}) AS n${i}`).join(", ")} FROM scores WHERE sound`);
  return new Map(wide.items.map(({item}, i) => [item, counts?.[`n${i}`] ?? 0]));
}

/** Letters of the items' columns, for raw.exam_columns. */
export function scoreColumns(wide: WideScores): {subject: string; col: string; full_mark: string | null}[] {
  return wide.items.map((item) => ({subject: item.item, col: columnLetters(item.column.index), full_mark: fullMark(item, wide.constants)}));
}

/** Value of a whole-file field as an SQL literal of its type. */
export function constantSql(dataset: Dataset, wide: WideScores, name: string): string {
  const value = wide.constants.get(name) ?? null;
  const field = dataset.fields.get(name);
  return `CAST(${value === null ? "NULL" : literal(value)} AS ${field === undefined ? "VARCHAR" : typeSql(field)})`;
}

/** Row, name and school of the lines of `scores` that `lines` lacks and whose school was found by its name. */
export const linesByName = "SELECT row, school_name AS reference, school_id FROM scores WHERE line IS NULL AND school_name IS NOT NULL";

/** Row, year, school and the name beside its code, of the sound lines of `scores`. */
export function namedLines(dataset: Dataset, wide: WideScores): string {
  return `SELECT row, ${wide.fields.includes("year") ? "year" : constantSql(dataset, wide, "year")} AS period, school_id, beside AS name FROM scores WHERE sound`;
}
