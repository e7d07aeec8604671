import type {Subject} from "../../src/catalogue/subjects_of.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Field} from "../datasets/field.js";
import {columnLetters} from "../formats/address.js";
import {itemColumns, readColumns, type FieldSource, type Mapping} from "../mapping/mapping.js";
import {examTotalLine, examTotalName, nameTotal, totalLetters, totalLine, totalName} from "../tables/total_line.js";
import {cellSql, foldSql, preparedSql, trimmed, trimSql, type CellSql} from "./cell_sql.js";
import {bareItem, foreignUnit, lineUnit, lineUnits, withLineUnit} from "./line_unit.js";
import {schoolRef} from "./register.js";
import {literal, literals} from "./quote.js";
import {repeatedHeader} from "./repeated_header.js";

/** A fault is written `field:reason`; field is empty where it is the whole line's. */
export const faultText = (field: string, reason: string): string => literal(`${field}:${reason}`);

/** What a note under a table begins with, as a pattern: followed by a colon or a number, brackets aside, or alone in its line. */
const notes = ["注", "备注", "附注", "说明", "填表说明", "填表人", "制表人?", "审核人?", "填报人", "复核人?", "单位负责人", "负责人", "数据来源", "资料来源"];
const aloneNotes = ["注", "备注", "说明", "※", "[*]", "以上(?:数据|资料|统计|各)", "公章", "盖章"];

/** Signatures and dates, followed by a colon (校长（签字）：) or by brackets at the end of their line. */
const signatures = ["(?:填表|制表|审核|填报|报送|统计|上报)(?:单位|人|员)", "单位", "分管领导", "主管领导", "校长", "局长", "经办人", "联系人"];
/** The same, beside which a number is no figure: 联系电话：, 填报日期：. */
const numbered = ["(?:填表|制表|审核|填报|报送|统计|上报)(?:时间|日期)", "联系电话", "电话", "日期"];

/** A line that splits the one above it: 其中：女生. */
const split = "其中 *[:,]? *(?:女|男|寄宿|住宿|随迁|进城务工|外来务工|留守|残疾|少数民族).*";

/** The number of a printed page, whole: 第1页, 共3页, 第1页 共3页. */
const page = "第 *[0-9一二三四五六七八九十]+ *页([ ,/]*共 *[0-9一二三四五六七八九十]+ *页)?|共 *[0-9一二三四五六七八九十]+ *页([ ,/]*第 *[0-9一二三四五六七八九十]+ *页)?";

/** Letters that the first cell of a total line or note may begin with, inside the brackets of a pattern. */
export const noRecordLetters = [...new Set([...totalLetters, ...notes, ...aloneNotes, ...signatures, ...numbered, split].flatMap((word) => beginnings(word)))].join("");

function beginnings(pattern: string): string[] {
  const [, several] = /^[(][?]:(.*?)[)]/.exec(pattern) ?? [];
  return several === undefined ? [pattern.replace("[", "")[0] ?? ""] : several.split("|").map((word) => word[0] ?? "");
}

export interface LineOptions {
  /** A line has as many cells as were written (text files). */
  counted: boolean;
  /** The year that the source declares, which a year column must agree with. */
  year: number | null;
  /** Schools are called as total lines are (temporary table total_names). */
  totalNames: boolean;
}

/** SQL type of a stored field. */
export function typeSql(field: Field): string {
  return {year: "INTEGER", count: "BIGINT", number: `DECIMAL(18,${field.scale})`, score: `DECIMAL(18,${field.scale})`, flag: "BOOLEAN"}[field.kind as string] ?? "VARCHAR";
}

/** Raw text of a field's cell or cells; null where no column gives it. */
export function cellText(from: FieldSource | undefined): string | null {
  if (from === undefined || !("columns" in from)) {
    return null;
  }
  const cells = from.columns.map(({index}) => `c${index}`);
  return cells.length === 1 ? (cells[0] ?? null) : `CASE WHEN ${cells.map((cell) => `trim(${cell}) = ''`).join(" OR ")} THEN '' ELSE concat_ws('/', ${cells.map((cell) => trimSql(cell)).join(", ")}) END`;
}

/** Column letters of a field, G/E where it is joined; null where no column gives it. */
export function cellLetters(from: FieldSource | undefined): string | null {
  return from === undefined || !("columns" in from) ? null : from.columns.map(({index}) => columnLetters(index)).join("/");
}

/**
 * SELECT of one row per line of `cells`, every field of the line typed as `v_FIELD` (its status as `s_FIELD`; `line_unit` of a long file of items: the unit that the line says), with the faults that come before
 * the value in precedence (`before`: the line itself, then key fields in their order) and after it (`after`).
 */
export function linesSql(dataset: Dataset, mapping: Mapping, {counted, year, totalNames}: LineOptions): string {
  const prepared: string[] = [`${foldSql("first")} AS p_first`];
  const cut: string[] = [];
  const typed: string[] = [];
  const before: string[] = [...structure(dataset, mapping, {counted, totalNames}), ...totalsNamed(dataset, mapping)];
  const after: string[] = [];
  let joins = "";
  let passed = false;
  const units = lineUnits(dataset, mapping);
  if (units !== null) {
    prepared.push(`${lineUnit(units)} AS line_unit`);
  }
  for (const [name, field] of dataset.fields) {
    const from = mapping.fields.get(name);
    const text = cellText(from);
    const faults = passed && !dataset.key.includes(name) ? after : before;
    passed ||= field.measured;
    if (text === null) {
      typed.push(...given(name, field, name === "full_mark" && mapping.items.length === 0 ? {from, bySubject: dataset.items?.subjects ?? []} : {from}));
      continue;
    }
    const own = preparedSql(field, text);
    prepared.push(`${units === null ? own : name === dataset.value ? withLineUnit(own) : name === dataset.items?.field ? bareItem(own) : own} AS p_${name}`);
    if (field.kind === "school") {
      joins += ` LEFT JOIN register AS r_${name} ON r_${name}.ref = ${schoolRef(`p_${name}`)}`;
      typed.push(`CASE WHEN NOT register_known() THEN nullif(p_${name}, '') WHEN r_${name}.how <> 'lost' THEN r_${name}.school_id END AS v_${name}`, `${schoolFault(name, field, from)} AS e_${name}`);
      faults.push(`WHEN e_${name} IS NOT NULL THEN ${literal(`${name}:`)} || e_${name}`);
      continue;
    }
    const read = cellSql(field, `p_${name}`, {shift: columnShift(field, from), whole: false, ...(mapping.percents.has(name) ? {percent: mapping.percents.get(name) ?? "points"} : {})});
    const {parts, value, fault, status} = name === dataset.value ? perItem(dataset, field, mapping, read) : read;
    cut.push(...parts);
    typed.push(`${value} AS v_${name}`, `${name === "unit" && units !== null ? `CASE WHEN (${fault}) IS NOT NULL THEN ${fault} ${foreignUnit(dataset, value)} END` : fault} AS e_${name}`, ...(status === null ? [] : [`${status} AS s_${name}`]));
    if (field.fragile) {
      faults.push(`WHEN p_${name} <> '' AND ${numeric(from)} THEN ${faultText(name, "damaged_id")}`);
    }
    faults.push(`WHEN e_${name} IS NOT NULL${field.measured ? unflagged(dataset) : ""} THEN ${literal(`${name}:`)} || e_${name}`);
    if (name === "year" && year !== null) {
      faults.push(`WHEN v_year <> ${year} THEN ${faultText("year", "wrong_year")}`);
    }
  }
  const dropped = ` EXCLUDE (${["p_first", ...cut.map((part) => part.slice(part.lastIndexOf(" ") + 1))].join(", ")})`;
  return `
    WITH prepared AS (SELECT *${prepared.map((text) => `, ${text}`).join("")} FROM cells),
    cut AS (SELECT *${cut.map((text) => `, ${text}`).join("")} FROM prepared),
    typed AS (SELECT cut.*${typed.map((text) => `, ${text}`).join("")} FROM cut${joins})
    SELECT *${dropped}, CASE ${before.join(" ")} END AS before, ${after.length === 0 ? "NULL::VARCHAR" : `CASE ${after.join(" ")} END`} AS after FROM typed`;
}

/** The value of a long file, read as its item is. */
function perItem({items, value: name}: Dataset, field: Field, {byItem}: Mapping, read: CellSql): CellSql {
  if (byItem.length === 0 || items === null) {
    return read;
  }
  const scales = byItem.map((each, i) => ({...cellSql(field, `p_${name}`, each.scale, `p_${name}_${i}`), when: `v_${items.field} IN ${literals(each.items)}`}));
  const choose = (of: (sql: CellSql) => string): string => `CASE ${scales.map((scale) => `WHEN ${scale.when} THEN ${of(scale)}`).join(" ")} ELSE ${of(read)} END`;
  return {parts: [read, ...scales].flatMap(({parts}) => parts), value: choose(({value}) => value), fault: choose(({fault}) => fault), status: read.status};
}

/** Powers of ten that a header such as 毕业生数(千人) adds to what the cells of a counted or measured column say. */
function columnShift({kind, measured}: Field, from: FieldSource | undefined): number {
  const [column, joined] = from !== undefined && "columns" in from ? from.columns : [];
  return measured && (kind === "count" || kind === "number") && joined === undefined ? (column?.unit.shift ?? 0) : 0;
}

/** Lines that are no records, and lines that do not fit the header. */
function structure({id, fields}: Dataset, mapping: Mapping, {counted, totalNames}: Pick<LineOptions, "counted" | "totalNames">): string[] {
  const {written, filled} = mapping.header;
  const used = readColumns(mapping);
  const named = used.flatMap(({index, texts}) => texts.map((text) => `contains(c${index}, ${literal(text)})`));
  const again = used.map(({index, texts}) => `${trimmed(`c${index}`)} IN ${literals(["", ...texts])}`);
  const filledAgain = used.map(({index}) => `CAST(c${index} <> '' AS INTEGER)`).join(" + ");
  return [
    `WHEN filled = 0 THEN ${faultText("", "blank_line")}`,
    // 合计 may be what a line of the header begins with.
    `WHEN ${repeatedHeader(mapping.header, used)} THEN ${faultText("", "repeated_header")}`,
    `WHEN regexp_full_match(p_first, ${literal(id.startsWith("exam_") ? examTotalLine : totalLine)})${schoolCalledTotal(id, mapping, totalNames)} THEN ${faultText("", "total_line")}`,
    `WHEN (${named.join(" OR ")}) AND ${again.join(" AND ")} AND ${filledAgain} >= ${Math.min(2, used.length)} THEN ${faultText("", "repeated_header")}`,
    `WHEN CASE WHEN regexp_matches(p_first, '^(${signatures.join("|")}) *([(][^()]*[)] *)?:') THEN NOT (filled > 1 AND (regexp_full_match(p_first, '单位 *:')${hasFigure(mapping, fields)})) ELSE regexp_matches(p_first, '^((${notes.join("|")}) *([(][^()]*[)] *)?[:0-9]|(${numbered.join("|")}) *([(][^()]*[)] *)?:|${split})') END OR (filled = 1 AND regexp_matches(p_first, '^(${aloneNotes.join("|")}|(${[...signatures, ...numbered].join("|")})?[(].*[)]$)')) OR regexp_full_match(p_first, ${literal(page)}) THEN ${faultText("", "note_line")}`,
    ...(counted ? [`WHEN written < ${filled} THEN ${faultText("", "too_few_fields")}`, `WHEN filled > ${written} THEN ${faultText("", "too_many_fields")}`] : []),
  ];
}

/** Whether a measured column of the line has a number, behind OR; empty where none is measured. */
function hasFigure({items, fields: sources}: Mapping, fields: Dataset["fields"]): string {
  const columns = [...items.flatMap(itemColumns), ...[...sources].flatMap(([name, from]) => (fields.get(name)?.measured === true && "columns" in from ? from.columns : []))];
  return columns.length === 0 ? "" : ` OR regexp_matches(concat_ws('|', ${columns.map(({index}) => foldSql(trimmed(`c${index}`))).join(", ")}), '(^|[|])[-+]?[0-9][0-9,.]*\\p{L}{0,2}([|]|$)')`;
}

/** A total line whose word stands in a cell that its records are known by, such as 平均分 for a pupil's id; a school that the register knows is one, whatever it is called. */
function totalsNamed({id, fields, key}: Dataset, mapping: Mapping): string[] {
  return [...fields].flatMap(([name, {kind}]) => (
    (kind === "key" || kind === "name" || kind === "school") && (key.includes(name) || name === "district_id") && !["exam_id", "indicator_id"].includes(name) && cellText(mapping.fields.get(name)) !== null
      ? [`WHEN regexp_full_match(p_${name}, ${literal(kind === "name" ? nameTotal : id.startsWith("exam_") ? examTotalName : totalName)})${kind === "school" ? ` AND NOT (register_known() AND e_${name} IS NULL)` : ""} THEN ${faultText(name, "total_line")}`]
      : []));
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

/** A field that no cell gives: a stored value of the whole file, or another field's; of a long file of scores the full mark that bureau.yaml gives the line's subject. */
function given(name: string, field: Field, {from, bySubject = []}: {from: FieldSource | undefined; bySubject?: readonly Pick<Subject, "id" | "fullMark">[]}): string[] {
  const whole = from === undefined ? null : "from" in from ? `v_${from.from}` : "value" in from && from.value !== null ? `CAST(${literal(from.value)} AS ${typeSql(field)})` : null;
  const marks = bySubject.flatMap(({id, fullMark}) => (fullMark === null ? [] : [`WHEN ${literal(id)} THEN ${fullMark}`]));
  const value = marks.length === 0 ? whole : `CAST(CASE v_subject ${marks.join(" ")} ELSE ${whole ?? "NULL"} END AS ${typeSql(field)})`;
  return [`${value ?? `CAST(NULL AS ${typeSql(field)})`} AS v_${name}`, ...(field.measured ? [`${value === null ? "'missing'" : "'normal'"} AS s_${name}`] : [])];
}

/** A flag in a column of its own (缺考, 作弊) decides whatever is wrong with the score cell. */
export function unflagged(dataset: Dataset): string {
  return [...dataset.flags.keys()].map((name) => ` AND v_${name} IS NOT TRUE`).join("");
}

function schoolFault(name: string, field: Field, from: FieldSource | undefined): string {
  const text = `p_${name}`;
  const how = `r_${name}.how`;
  return `CASE WHEN ${text} = '' THEN ${field.blank === null ? "NULL" : literal(field.blank)}
    WHEN ${how} = 'id' THEN NULL
    WHEN ${cellSql(field, text).fault} IS NOT NULL OR ${how} = 'lost' OR (register_known() AND ${numeric(from)}) THEN 'damaged_id'
    WHEN register_known() AND ${how} IS NULL THEN 'unknown_school' END`;
}

function numeric(from: FieldSource | undefined): string {
  return from === undefined || !("columns" in from) ? "false" : `(${from.columns.map(({index}) => `n${index}`).join(" OR ")})`;
}
