import type {Subject} from "../../src/catalogue/subjects_of.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Field} from "../datasets/field.js";
import type {FieldSource, Mapping} from "../mapping/mapping.js";
import {cellSql, foldSql, preparedSql, type CellSql} from "./cell_sql.js";
import {cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {lineFaults} from "./line_faults.js";
import {bareItem, foreignUnit, lineUnit, lineUnits, withLineUnit} from "./line_unit.js";
import {literal, literals} from "./quote.js";
import {schoolRef} from "./register.js";
import {statedUnit} from "./stated_unit.js";

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

/**
 * SELECT of one row per line of `cells`, every field of the line typed as `v_FIELD` (its status as `s_FIELD`; `line_unit` of a long file of items, or of lines with units of their own: the unit that the line says), with the faults that come before
 * the value in precedence (`before`: the line itself, then key fields in their order) and after it (`after`).
 */
export function linesSql(dataset: Dataset, mapping: Mapping, {counted, year, totalNames}: LineOptions): string {
  const {prepared: whole, parts: cut, faults: before} = lineFaults(dataset, mapping, {counted, totalNames});
  const prepared: string[] = [`${foldSql("first")} AS p_first`, ...whole];
  const typed: string[] = [];
  const looked: string[] = [];
  const after: string[] = [];
  let joins = "";
  let passed = false;
  const units = lineUnits(dataset, mapping);
  const stated = statedUnit(dataset, mapping);
  if (units !== null || stated !== null) {
    prepared.push(`${units === null ? stated?.line : lineUnit(units)} AS line_unit`);
  }
  for (const [name, field] of dataset.fields) {
    const from = mapping.fields.get(name);
    const text = cellText(from);
    const faults = passed && !dataset.key.includes(name) ? after : before;
    passed ||= field.measured;
    if (name === "unit" && stated !== null) {
      prepared.push(...(text === null ? [] : [`${preparedSql(field, text)} AS p_${name}`]));
      typed.push(`${stated.stored} AS v_${name}`);
      faults.push(`WHEN ${stated.contradicts} THEN ${faultText(dataset.value ?? "", "unit_contradicts")}`);
      continue;
    }
    if (text === null) {
      typed.push(...given(name, field, name === "full_mark" && mapping.items.length === 0 ? {from, bySubject: dataset.items?.subjects ?? []} : {from}));
      continue;
    }
    const own = preparedSql(field, text);
    prepared.push(`${units === null && stated === null ? own : name === dataset.value ? withLineUnit(own) : name === dataset.items?.field ? bareItem(own) : own} AS p_${name}`);
    if (field.kind === "school") {
      joins += ` LEFT JOIN register AS r_${name} ON r_${name}.ref = ${schoolRef(`p_${name}`)}`;
      looked.push(`CASE WHEN NOT register_known() THEN nullif(p_${name}, '') WHEN r_${name}.how <> 'lost' THEN r_${name}.school_id END AS v_${name}`, `${schoolFault(name, field, from)} AS e_${name}`);
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
  const dropped = ` EXCLUDE (${["p_first", "p_only", ...cut.map((part) => part.slice(part.lastIndexOf(" ") + 1))].join(", ")})`;
  return `
    WITH prepared AS (SELECT *${prepared.map((text) => `, ${text}`).join("")} FROM cells),
    cut AS (SELECT *${cut.map((text) => `, ${text}`).join("")} FROM prepared),
    typed AS (SELECT *${typed.map((text) => `, ${text}`).join("")} FROM cut)${looked.length === 0 ? "" : `,
    looked AS (SELECT typed.*${looked.map((text) => `, ${text}`).join("")} FROM typed${joins})`}
    SELECT *${dropped}, CASE ${before.join(" ")} END AS before, ${after.length === 0 ? "NULL::VARCHAR" : `CASE ${after.join(" ")} END`} AS after FROM ${looked.length === 0 ? "typed" : "looked"}`;
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
