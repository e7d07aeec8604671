import {Failure} from "../../src/failure.js";
import {roles} from "../../src/catalogue/roles.js";
import {stages} from "../../src/catalogue/stages.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {ofRate} from "../datasets/of_rate.js";
import {columnLetters} from "../formats/address.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import {headerText, titleUnits} from "../tables/header_text.js";
import {likeness} from "../tables/likeness.js";
import {nearest} from "../tables/nearest.js";
import {otherFigure} from "../tables/other_figure.js";
import {sheetStage} from "../workbooks/sheet_table.js";
import {storedValue} from "./constants.js";
import type {Differ} from "./figure_columns.js";
import {mapItems} from "./map_items.js";
import {readColumns, type Declaration, type FieldSource, type Mapping} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {refuseMisspelt} from "./misspelt.js";
import {meaning} from "./nearest_headers.js";
import {columnsOfYear} from "./other_year.js";
import {refuseLandUnit} from "./refuse_land_unit.js";
import {refuseOtherCounts} from "./refuse_other_counts.js";
import {refuseOtherTitle} from "./refuse_other_title.js";
import {refuseStaff} from "./refuse_staff.js";
import {refuseUnnamedGrades} from "./refuse_unnamed_grades.js";
import {refuseValuesInHeader} from "./refuse_values_in_header.js";
import {targetColumns} from "./target_columns.js";
import {whichOne} from "./which_one.js";
import {withoutYear} from "./without_year.js";

/** What a column of schools may be headed with where a line is of a 学区. */
const roleNames: ReadonlySet<string> = new Set(roles.flatMap(({zh, words}) => [zh, ...words]));

/** Name in `columns` of sources.yaml for headers that are left out on purpose. */
export const ignored = "ignored";

/**
 * Decides which column of a sheet is which field of the dataset. The declaration in sources.yaml goes before the accepted names.
 * A stage that neither says is the one that the sheet is named after.
 * @param differ whether two columns hold different figures
 * Throws Failure values_in_header, other_figures, ambiguous_unit, stage_contradicts, missing_header, unknown_header, ambiguous_header, unknown_field, unknown_item or invalid_constant.
 */
export function mapColumns(place: string, header: Header, given: Dataset, declaration: Declaration, sheet = "", differ: Differ = () => true): Mapping {
  const dataset = ofRate(given, declaration.constants);
  refuseUnknownFields(place, dataset, declaration);
  refuseValuesInHeader(place, header, dataset);
  const left = new Set([declaration.columns[ignored] ?? []].flat());
  const named = left.size === 0 ? header.columns : header.columns.filter(({header: text}) => !left.has(text));
  const open = withoutYear(columnsOfYear(named, dataset, declaration), declaration.year ?? (Number(declaration.constants["year"] ?? 0) || null));
  const fields = new Map<string, FieldSource>();
  for (const name of dataset.fields.keys()) {
    const declared = declaration.columns[name];
    if (declared !== undefined) {
      fields.set(name, {columns: [declared].flat().map((text) => one(place, name, text, matchColumns(header.columns, [text], true), header.columns))});
      continue;
    }
    const all = targetColumns(open, dataset, name, differ);
    // Of two remarks neither is read: they are told as passed over.
    const found = dataset.fields.get(name)?.kind === "remark" && all.length > 1 ? [] : all;
    const constant = declaration.constants[name];
    if (constant !== undefined) {
      fields.set(name, {value: storedValue(place, dataset, name, constant)});
    } else if (found.length > 0) {
      fields.set(name, {columns: [one(place, name, found[0]?.header ?? "", found, header.columns)]});
    }
  }
  takeSheetStage(place, dataset, sheet, fields);
  const items = mapItems(place, header, open, dataset, declaration, fields, differ);
  refuseTitleUnit(place, header, dataset);
  refuseLandUnit(place, dataset, {header, items, fields});
  refuseUnnamedGrades(place, sheet, {header, items});
  refuseStaff(place, sheet, {header, items});
  refuseOtherCounts(place, dataset, {fields});
  refuseOtherTitle(place, sheet, dataset, {header, items, fields}, declaration);
  const used = new Set(readColumns({fields, items}).map(({index}) => index));
  const unused = header.columns.filter(({index, header: text}) => !used.has(index) && !left.has(text));
  refuseMisspelt(place, dataset, new Set([...fields].filter(([, from]) => "columns" in from).map(([name]) => name).concat(items.map(({item}) => item))), unused);
  fillGaps(place, header, dataset, declaration, fields, items.flatMap(({values}) => [...values.keys()]), items.length > 0);
  return {header, fields, items, percents: new Map(), byItem: [], unused};
}

/** Where a title says 单位：千人次 and nothing tells which figures are meant, they would be read a thousand times too small. Of files of items refuseUnstatedUnit sees to it. */
function refuseTitleUnit(place: string, {titles}: Header, {items, fields}: Dataset): void {
  const unit = titleUnits(titles).find(({shift, base}) => shift !== 0 && (base === "人" || base === "人次"));
  if (items === null && unit !== undefined && [...fields.values()].some(({kind, measured}) => kind === "count" && measured)) {
    throw new Failure({code: "ambiguous_unit", place, message: `the title says that figures are in 10^${unit.shift} ${unit.base}, but not which ones`, repair: "write the unit into the header of the columns it holds for, in brackets, and out of the title"});
  }
}

/** 教基3112_小学 is about 小学, unless a column or sources.yaml says which stage; what sources.yaml says must not contradict it. */
function takeSheetStage(place: string, dataset: Dataset, sheet: string, fields: Map<string, FieldSource>): void {
  const stage = dataset.fields.has("stage") && sheet !== "" ? sheetStage(sheet) : null;
  const given = fields.get("stage");
  if (stage === null || (given !== undefined && "columns" in given)) {
    return;
  }
  const said = given !== undefined && "value" in given ? given.value : null;
  if (stage === "twice" || (stages.some(({id}) => id === said) && said !== stage)) {
    throw new Failure({code: "stage_contradicts", place, message: stage === "twice" ? "the sheet's number is of one stage, its name of the other" : `the sheet is named after ${stage}, sources.yaml or its title says ${said}`, repair: "correct the sheet's name, or `sheet` or `constants: {stage: …}` in sources.yaml"});
  }
  if (said === null) {
    fields.set("stage", {value: stage});
  }
}

function one(place: string, field: string, text: string, found: readonly Column[], columns: readonly Column[]): Column {
  const [first, second] = found;
  if (first === undefined) {
    const near = nearest(text, columns.map(({header}) => header));
    throw new Failure({code: "unknown_header", place, message: `there is no column "${text}" for ${field}`, repair: near === null ? "correct `columns` in sources.yaml" : `did you mean "${near.candidate}"? Correct sources.yaml or the header`});
  }
  if (second !== undefined) {
    throw new Failure({code: "ambiguous_header", place, message: `columns ${columnLetters(first.index)} "${first.header}" and ${columnLetters(second.index)} "${second.header}" may both be ${field}`, repair: whichOne(first, second, "columns")});
  }
  return first;
}

/** Fields that no column gives: the declared year, fallbacks, and then whatever is still needed is missing. */
function fillGaps(place: string, header: Header, dataset: Dataset, declaration: Declaration, fields: Map<string, FieldSource>, perItem: readonly string[], wide: boolean): void {
  const missing: string[] = [];
  for (const [name, field] of dataset.fields) {
    if (fields.has(name) || (wide && (name === dataset.items?.field || name === dataset.value))) {
      continue;
    }
    if (name === "year" && declaration.year !== null) {
      fields.set(name, {value: String(declaration.year)});
    } else if (field.fallback !== null) {
      fields.set(name, typeof field.fallback === "string" ? {value: field.fallback} : field.fallback);
    } else if (field.need === "always" || (field.need === "load" && declaration.complete && !perItem.includes(name))) {
      missing.push(name);
    } else {
      fields.set(name, {value: null});
    }
  }
  if (missing.length > 0) {
    const taken = new Set([...fields.values()].flatMap((from) => ("columns" in from ? from.columns : [])));
    const open = header.columns.filter((column) => !taken.has(column));
    const wanted = missing.map((name) => describe(name, dataset, open));
    const other = otherGroups(dataset, header).filter(() => dataset.value !== null && missing.includes(dataset.value));
    const school = missing.includes("school_id") && dataset.fields.get("school_id")?.kind === "school" ? `, or say which school the whole sheet is of: 学校名称：… above the table, or its name as the sheet's${declaration.complete ? "" : ", or check --school"}` : "";
    const byRole = missing.includes("school_id") && dataset.fields.has("role") ? header.columns.filter(({path: [name = "", ...below]}) => below.length === 0 && roleNames.has(name)) : [];
    if (byRole.length > 0) {
      throw new Failure({code: "missing_header", place: `${place} › line ${header.row}`, message: `a line is of a 学区, with its schools under ${byRole.map(({header: text}) => `"${text}"`).join(" and ")}`, repair: `declare the file in sources.yaml once for each of these columns, ${byRole.map(({header: text}) => `with columns: {school_id: ${text}} and constants: {role: ${text}}`).join(", ")}; several schools of a cell are cut at 、 or a line break; or write a line for each school, with a column 角色`});
    }
    throw new Failure({code: "missing_header", place: `${place} › line ${header.row}`, message: `no column for ${wanted.join("; ")}${other.length === 0 ? "" : `; ${other.join(", ")}: not what there is on 1 September`}`, repair: `correct the header, accept it in headers.yaml (\`npx junheng map\` writes it), or name the column under \`columns\` (or a value for the whole file under \`constants\`) in sources.yaml${school}`});
  }
}

/** Columns that would be an item if the group above them did not say that they are of something else: "招生 › 学生数" stands below "招生". */
function otherGroups(dataset: Dataset, {columns}: Header): string[] {
  const accepted = acceptedHeaders(dataset);
  return !isStock(dataset) ? [] : columns.flatMap((column) => {
    const group = otherFigure(column);
    return group === null || !accepted.has(column.path.at(-1) ?? "") ? [] : [`"${column.header}" stands below "${group}"`];
  }).slice(0, 3);
}

/** The field with what is accepted, and the columns that may be meant, of those that are nothing else, best first. A file of items may have a column for each instead of one of values. */
function describe(name: string, dataset: Dataset, open: readonly Column[]): string {
  const accepted = [...(dataset.fields.get(name)?.headers ?? []), ...(name === dataset.value ? [...(dataset.items?.headers.values() ?? [])].flatMap((headers) => headers[0] ?? []) : [])];
  const names = accepted.map((each) => headerText(each));
  const near = open
    .map(({header: text, path, name: whole}) => ({text, like: Math.max(0, ...names.map((each) => Math.max(likeness(path.at(-1) ?? "", each), likeness(whole, each))))}))
    .filter(({like}) => like >= 0.5)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, 3);
  return `${name} (${meaning(dataset, name)}; accepted: ${accepted.slice(0, name === dataset.value ? 8 : 4).join(", ")}${near.length === 0 ? "" : `; nearest here: ${near.map(({text}) => `"${text}"`).join(", ")}`})`;
}

function refuseUnknownFields(place: string, dataset: Dataset, declaration: Declaration): void {
  const names = [...dataset.fields.keys()];
  for (const name of [...Object.keys(declaration.columns).filter((key) => key !== ignored), ...Object.keys(declaration.constants)]) {
    if (!dataset.fields.has(name)) {
      throw new Failure({code: "unknown_field", place, message: `${dataset.id} has no field "${name}"`, repair: `did you mean ${nearest(name, names)?.candidate}? Fields: ${names.join(", ")}`});
    }
  }
}
