import type {Dataset} from "../datasets/dataset.js";
import type {Field} from "../datasets/field.js";
import {markers} from "../datasets/read_cell.js";
import {itemColumns, readColumns, type Mapping} from "../mapping/mapping.js";
import type {Column} from "../tables/header_columns.js";
import {exampleLetters, exampleLine} from "../tables/example_line.js";
import {centreSql, headingSql} from "../tables/heading_line.js";
import {loneNote, note, noteLetters, pageNumber, signature} from "../tables/note_line.js";
import {areaTotal, examTotalLine, examTotalName, itemSum, nameTotal, partLine, pupilTotal, totalLetters, totalLine, totalName} from "../tables/total_line.js";
import {foldSql, trimmed, trimSql} from "./cell_sql.js";
import {cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import type {LineOptions} from "./lines.js";
import {literal, literals} from "./quote.js";
import {schoolRef} from "./register.js";
import {repeatedHeader} from "./repeated_header.js";

/** Letters that the first cell of a total line, a note or an example may begin with, inside the brackets of a pattern; but for 示, with which names begin too. */
export const noRecordLetters = [...new Set([...totalLetters, ...noteLetters, ...exampleLetters.filter((letter) => letter !== "示")])].join("");

/** What a line as a whole may be faulty by. */
export interface LineFaults {
  /** Columns that the parts need beside p_first and p_FIELD. */
  prepared: string[];
  /** Columns that the faults need, of p_first and p_FIELD: DuckDB compiles each pattern once where it stands below the register's join, and twice above it. */
  parts: string[];
  /** WHEN … THEN fault, in their order, of the parts, p_FIELD, e_FIELD and v_school_id. */
  faults: string[];
}

/** Lines that are no records (blank, totals, headers again, notes) and lines that do not fit the header. */
export function lineFaults(dataset: Dataset, mapping: Mapping, options: Pick<LineOptions, "counted" | "totalNames">): LineFaults {
  const [structured, named] = [structure(dataset, mapping, options), totalsNamed(dataset, mapping)];
  return {prepared: [`${onlyCell(readColumns(mapping))} AS p_only`], parts: [...structured.parts, ...named.parts], faults: [...structured.faults, ...named.faults]};
}

function structure(dataset: Dataset, mapping: Mapping, {counted, totalNames}: Pick<LineOptions, "counted" | "totalNames">): Omit<LineFaults, "prepared"> {
  const {id, fields} = dataset;
  const {written, filled} = mapping.header;
  const names = acceptedNames(dataset, mapping);
  const used = readColumns(mapping);
  const named = used.flatMap(({index, texts}) => texts.map((text) => `contains(c${index}, ${literal(text)})`));
  const again = used.map(({index, texts}) => `${trimmed(`c${index}`)} IN ${literals(new Set(["", ...texts, ...names.get(index) ?? []]))}`);
  const filledAgain = used.map(({index}) => `CAST(c${index} <> '' AS INTEGER)`).join(" + ");
  return {
    parts: [
      `${statesTotals(id) ? "false" : `regexp_full_match(p_first, ${literal(id.startsWith("exam_") ? examTotalLine : totalLine)})`} AS t_first`,
      `CASE WHEN regexp_matches(p_first, ${literal(signature)}) THEN NOT (filled > 1 AND (regexp_full_match(p_first, '单位 *:')${hasFigure(mapping, fields)})) ELSE regexp_matches(p_first, ${literal(note)}) END OR (filled = 1 AND regexp_matches(p_first, ${literal(loneNote)})) OR regexp_full_match(p_first, ${literal(pageNumber)}) OR regexp_matches(p_first, ${literal(exampleLine)})${cellText(mapping.fields.get("serial")) === null ? "" : ` OR regexp_matches(p_serial, ${literal(exampleLine)})`} AS t_note`,
      `p_only IS NOT NULL AND ${headingSql("p_only")} AS t_heading`,
      `p_only IS NOT NULL AND ${centreSql("p_only")} AS t_centre`,
    ],
    faults: [
      `WHEN filled = 0 THEN ${faultText("", "blank_line")}`,
      // 合计 may be what a line of the header begins with.
      `WHEN ${repeatedHeader(mapping.header, used)} THEN ${faultText("", "repeated_header")}`,
      `WHEN t_first${schoolCalledTotal(id, mapping, totalNames)} THEN ${faultText("", "total_line")}`,
      `WHEN (${named.join(" OR ")}) AND ${again.join(" AND ")} AND ${filledAgain} >= ${Math.min(2, used.length)} THEN ${faultText("", "repeated_header")}`,
      `WHEN t_note THEN ${faultText("", "note_line")}`,
      `WHEN (t_heading OR (t_centre AND register_known()))${unregistered(mapping, fields)} THEN ${faultText("", "heading_line")}`,
      ...(counted ? [`WHEN written < ${filled} THEN ${faultText("", "too_few_fields")}`, `WHEN filled > ${written} THEN ${faultText("", "too_many_fields")}`] : []),
    ],
  };
}

/** The only cell of a line that is read, missing markers aside, folded, or its first one where none of them is filled; null where more are. */
function onlyCell(used: readonly Column[]): string {
  const cells = used.map(({index}) => `CASE WHEN ${trimmed(`c${index}`)} IN ${literals([...markers, "／", "－"])} THEN '' ELSE ${trimmed(`c${index}`)} END`);
  const filled = cells.map((cell) => `CAST(${cell} <> '' AS INTEGER)`).join(" + ");
  return `CASE WHEN (${filled}) <= 1 THEN ${foldSql(`coalesce(nullif(concat_ws('', ${cells.join(", ")}), ''), first)`)} END`;
}

/** That the line names no registered school. */
function unregistered({fields: sources}: Mapping, fields: Dataset["fields"]): string {
  return [...fields].filter(([name, {kind}]) => kind === "school" && cellText(sources.get(name)) !== null).map(([name]) => ` AND NOT (register_known() AND v_${name} IS NOT NULL)`).join("");
}

/** What the header of a later page may call a column that is read, where the first page calls it otherwise. */
function acceptedNames({fields, items: known}: Dataset, {items, fields: sources}: Mapping): Map<number, readonly string[]> {
  return new Map([
    ...[...sources].flatMap(([name, from]): [number, readonly string[]][] => ("columns" in from && from.columns.length === 1 ? from.columns.map(({index}) => [index, fields.get(name)?.headers ?? []]) : [])),
    ...items.flatMap(({item, column, sum}): [number, readonly string[]][] => (sum.length === 0 ? [[column.index, known?.headers.get(item) ?? []]] : [])),
  ]);
}

/** Whether a measured column of the line has a number, behind OR; empty where none is measured. */
function hasFigure({items, fields: sources}: Mapping, fields: Dataset["fields"]): string {
  const columns = [...items.flatMap(itemColumns), ...[...sources].flatMap(([name, from]) => (fields.get(name)?.measured === true && "columns" in from ? from.columns : []))];
  return columns.length === 0 ? "" : ` OR regexp_matches(concat_ws('|', ${columns.map(({index}) => foldSql(trimmed(`c${index}`))).join(", ")}), '(^|[|])[-+]?[0-9][0-9,.]*\\p{L}{0,2}([|]|$)')`;
}

/** A total line whose word stands in a cell that its records are known by, such as 平均分 for a pupil's id; a school that the register knows is one, whatever it is called. */
function totalsNamed({id, fields, key, items}: Dataset, mapping: Mapping): Omit<LineFaults, "prepared"> {
  const measured = [...fields.values()].some((field) => field.measured);
  const pattern = (name: string, {kind, blank}: Field): string => [
    ...(name === "pupil_id" ? [] : [partLine]), kind === "name" ? nameTotal : id.startsWith("exam_") ? examTotalName : totalName,
    ...(name === "pupil_id" ? [pupilTotal] : name === "item" && id === "exam_items" ? [itemSum] : kind === "school" && measured && blank !== null ? [areaTotal] : []),
  ].join("|");
  const pupils = cellText(mapping.fields.get("pupil_id")) !== null;
  const known = statesTotals(id) ? [] : [...fields].filter(([name, {kind}]) => (kind === "key" || kind === "name" || kind === "school") && (key.includes(name) || name === "district_id") && !["exam_id", "indicator_id"].includes(name) && cellText(mapping.fields.get(name)) !== null);
  const alone = measured && fields.get("school_id")?.blank === "missing_school" && cellText(mapping.fields.get("school_id")) !== null && cellText(mapping.fields.get(items?.field ?? "")) === null && !pupils;
  return {
    parts: [
      ...(alone ? [`p_school_id = '' AND regexp_full_match(p_first, ${literal(`${partLine}|${totalName}|${areaTotal}`)}) AS t_alone`, `p_school_id = '' AND ${headingSql("p_first")} AS t_area`] : []),
      ...(pupils ? [`p_pupil_id = '' AND regexp_full_match(p_first, ${literal(pupilTotal)}) AS t_pupils`] : []),
      ...known.map(([name, field]) => `regexp_full_match(p_${name}, ${literal(pattern(name, field))}) AS t_${name}`),
    ],
    faults: [
      // Beside a school's empty cell: markAreaTotals looks at the second kind.
      ...(alone ? [`WHEN t_alone THEN ${faultText("", "total_line")}`, `WHEN t_area THEN ${faultText("", "missing_school")}`] : []),
      ...(pupils ? [`WHEN t_pupils THEN ${faultText("", "total_line")}`] : []),
      ...known.map(([name, {kind}]) => `WHEN t_${name}${kind === "school" ? ` AND NOT (register_known() AND e_${name} IS NULL)` : ""} THEN ${faultText(name, "total_line")}`),
    ],
  };
}

/** Every line of published totals is one: 在校生合计, or 合计 as what the total is of. */
function statesTotals(dataset: string): boolean {
  return dataset === "stated_totals";
}

/** A school may be called 总和: a line that has its name first and its own code too is a record, and so is its line in the register. */
function schoolCalledTotal(dataset: string, {fields}: Mapping, totalNames: boolean): string {
  const code = cellText(fields.get("school_id"));
  const name = cellText(fields.get("school_name"));
  if (dataset === "schools") {
    return code === null || name === null ? "" : ` AND NOT (${trimSql("first")} = ${trimSql(name)} AND regexp_full_match(p_school_id, '[0-9]{10}'))`;
  }
  return code === null || !totalNames ? "" : ` AND NOT coalesce(v_school_id = p_school_id AND (${schoolRef("p_first")}, v_school_id) IN (SELECT (ref, school_id) FROM total_names), false)`;
}
