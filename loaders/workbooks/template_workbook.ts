import {writeXlsx, type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet} from "hucre/xlsx";
import {rates} from "../../src/catalogue/rates.js";
import {schoolTypes} from "../../src/catalogue/school_types.js";
import {seniorStage, stages} from "../../src/catalogue/stages.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import {notesSheet, wordsSheet} from "./about_sheets.js";
import {templateColumns, type TemplateColumn} from "./template_columns.js";
import {textCell} from "./text_cell.js";

export interface RegisteredSchool {
  school_id: string;
  school_name: string;
  /** Id of the catalogue's school types. */
  school_type: string;
  urban_rural: string | null;
  region: string | null;
  aliases: string | null;
}

export interface TemplateOptions {
  /** Schools to fill in; none: the keys are left to the school. */
  schools?: readonly RegisteredSchool[];
  /** School year to fill in. */
  year?: number;
  /** Words of the workspace's own for a field's dropdown, such as its indicators. */
  words?: ReadonlyMap<string, readonly string[]>;
}

/** Empty lines below what is filled in: with it, one form; without it, room for a list. */
const roomBelow = 20;
const room = 1_000;
/** What Excel takes in a prompt. */
const promptLength = 255;

const base: CellStyle = {border: Object.fromEntries(["top", "bottom", "left", "right"].map((side) => [side, {style: "thin", color: {rgb: "BFBFBF"}}]))};
const headerStyle = (required: boolean): CellStyle => ({...base, numFmt: "@", font: {bold: true}, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: required ? "DDEBF7" : "F2F2F2"}}, alignment: {wrapText: true, vertical: "center"}, protection: {locked: true}});
const asText = new Set(["key", "school", "name", "word"]);

/**
 * The template of a dataset: a sheet with headers, schools of the register filled in (key cells as text, locked), dropdowns and ranges by column, then
 * 填表说明 (what each column holds) and 可选值 (the words of the dropdowns, and the schools). The sheets are protected without a password, so that only slips are stopped.
 */
export async function templateWorkbook(dataset: Dataset, options: TemplateOptions = {}): Promise<Uint8Array> {
  const all = templateColumns(dataset).map((column) => ({...column, words: options.words?.get(column.id) ?? column.words}));
  // Lines that are filled in would all lack their year; without the column sources.yaml says it, as for any file of one year.
  const columns = options.year === undefined && filledRows(dataset, all, options).length > 0 ? all.filter(({id}) => id !== "year") : all;
  const words = wordsWorksheet(columns, options.schools ?? []);
  return writeXlsx({
    sheets: [formSheet(dataset, columns, options, words.ranges), notesWorksheet(dataset, columns), words.sheet],
    properties: {title: `${dataset.zh}填报表`, creator: "Junheng 均衡"},
  });
}

function formSheet(dataset: Dataset, columns: readonly TemplateColumn[], options: TemplateOptions, ranges: ReadonlyMap<string, string>): WriteSheet {
  const given = filledRows(dataset, columns, options);
  const lines = given.length > 0 ? given.length + roomBelow : room;
  const rows: CellValue[][] = [columns.map(({header}) => header)];
  const cells = new Map<string, Partial<Cell>>(columns.map(({header, required}, index) => [`0,${index}`, {value: header, type: "string", style: headerStyle(required)}]));
  for (let line = 0; line < lines; line++) {
    const texts = columns.map(({id}) => given[line]?.get(id) ?? null);
    rows.push(texts);
    for (const [index, {kind, key}] of columns.entries()) {
      const value = texts[index] ?? null;
      const style: CellStyle = {...base, ...(asText.has(kind) || value !== null ? {numFmt: "@"} : {}), protection: {locked: key && value !== null}};
      cells.set(`${line + 1},${index}`, {value, type: value === null ? "empty" : "string", style});
    }
  }
  return {
    name: dataset.zh, rows, cells, freezePane: {rows: 1, columns: columns.findLastIndex(({key}) => key) + 1 > 3 ? 0 : columns.findLastIndex(({key}) => key) + 1},
    columns: columns.map(({header, kind}) => ({width: Math.max(kind === "school" || kind === "name" ? 18 : 12, header.length * 2 + 2)})),
    rowDefs: new Map([[0, {height: 30}]]),
    dataValidations: columns.flatMap((column, index) => validation(column, `${columnLetters(index)}2:${columnLetters(index)}${lines + 1}`, ranges)),
    protection: {sheet: true, formatCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true, sort: true, autoFilter: true},
  };
}

/** Lines that the register and the year fill in already, where a dataset has a known number of lines a school. */
function filledRows(dataset: Dataset, columns: readonly TemplateColumn[], {schools = [], year}: TemplateOptions): ReadonlyMap<string, string>[] {
  const has = new Set(columns.map(({id}) => id));
  const perSchool = dataset.key.every((name) => !has.has(name) || ["school_id", "year", "stage", "district_id", "from_year", "rate_id"].includes(name));
  if (!perSchool) {
    return [];
  }
  return schools.flatMap((school) => {
    const type = schoolTypes.find(({id}) => id === school.school_type);
    const known: [string, string | null][] = [
      ["school_id", school.school_id], ["name", school.school_name], ["school_name", school.school_name], ["school_type", type?.zh ?? null], ["urban_rural", school.urban_rural], ["region", school.region], ["aliases", school.aliases], ["year", year === undefined ? null : String(year)],
    ];
    // 高中 pupils are asked for where what a school shares is split over them too.
    const senior = dataset.id === "enrolment" && type !== undefined && "senior" in type.weights ? [seniorStage] : [];
    const its = [...stages.filter(({id}) => type === undefined || (type.stages as readonly string[]).includes(id)), ...senior];
    const lines: [string, string][][] = !has.has("stage")
      ? [[]]
      : its.flatMap((stage): [string, string][][] => (has.has("rate_id") ? rates.filter((rate) => rate.stage === stage.id).map((rate) => [["stage", stage.zh], ["rate_id", rate.zh]]) : [[["stage", stage.zh]]]));
    return lines.map((line) => new Map([...known, ...line].flatMap(([id, value]) => (has.has(id) && value !== null ? [[id, textCell(value)] as const] : []))));
  });
}

function validation({id, kind, header, required, min, max, note}: TemplateColumn, range: string, ranges: ReadonlyMap<string, string>): DataValidation[] {
  const prompt = {
    showInputMessage: true, inputTitle: header.slice(0, 32), inputMessage: `${note.zh}${note.unit === "" ? "" : `（${note.unit}）`}。${required ? "必填" : "选填"}；${note.allowed}`.slice(0, promptLength),
    showErrorMessage: true, errorTitle: header.slice(0, 32), allowBlank: true, range,
  };
  const list = ranges.get(id);
  if (list !== undefined) {
    // A school that is new to the register may still be written in.
    return [{...prompt, type: "list", formula1: list, errorStyle: kind === "word" ? "stop" : "warning", errorMessage: "请从下拉列表中选"}];
  }
  if (kind === "year") {
    return [{...prompt, type: "whole", operator: "between", formula1: String(min), formula2: String(max), errorStyle: "stop", errorMessage: "请填四位数的学年"}];
  }
  if (kind === "count" || kind === "number") {
    return [{...prompt, type: kind === "count" ? "whole" : "decimal", operator: "between", formula1: String(min), formula2: String(max), errorStyle: "warning", errorMessage: `请填${kind === "count" ? "整数" : "数字"}；没有数据填“暂无”`}];
  }
  return [{...prompt, type: "textLength", operator: "lessThanOrEqual", formula1: "255", errorStyle: "warning", errorMessage: "内容太长"}];
}

function notesWorksheet(dataset: Dataset, columns: readonly TemplateColumn[]): WriteSheet {
  const rows: string[][] = [
    [`${dataset.zh}填报说明`], ["在第一张表中填写。表头和已填好的学校不要改动；没有数据的填“暂无”，不要填0。"], ["从别处粘贴时用“只粘贴数值”；学校标识码、学籍号等列是文本，前面的0要保留。"], ["表已保护，没有密码；要改格式或增加更多行，可在“审阅”中撤销保护。"], [],
    ["列名", "必填", "含义", "单位", "示例", "可填内容"],
    ...columns.map(({header, required, note}) => [header, required ? "是" : "", note.zh, note.unit, note.example, note.allowed]),
  ];
  const cells = new Map<string, Partial<Cell>>(rows.flatMap((texts, line) => texts.map((value, index) => [`${line},${index}`, {value, type: "string" as const, style: line === 0 || line === 5 ? headerStyle(true) : {numFmt: "@", alignment: {wrapText: line > 5, vertical: "top" as const}}}] as const)));
  return {name: notesSheet, rows, cells, columns: [24, 6, 48, 8, 16, 48].map((width) => ({width})), protection: {sheet: true}};
}

/** One column for each dropdown, and the schools; with the range of each by column id. */
function wordsWorksheet(columns: readonly TemplateColumn[], schools: readonly RegisteredSchool[]): {sheet: WriteSheet; ranges: ReadonlyMap<string, string>} {
  const lists = columns.filter(({words}) => words.length > 0).map(({id, header, words}) => ({id, header, words: words.map(textCell)}));
  const codes = schools.map(({school_id: id}) => id);
  const [schoolColumn, ...others] = columns.filter(({kind}) => kind === "school");
  if (schoolColumn !== undefined && codes.length > 0) {
    lists.push({id: schoolColumn.id, header: "学校标识码", words: codes.map(textCell)}, {id: "", header: "学校名称", words: schools.map(({school_name: name}) => textCell(name))});
  }
  const height = Math.max(0, ...lists.map(({words}) => words.length));
  const rows = [lists.map(({header}) => header), ...Array.from({length: height}, (_, line) => lists.map(({words}) => words[line] ?? null))];
  const cells = new Map<string, Partial<Cell>>(rows.flatMap((texts, line) => texts.flatMap((value, index) => (value === null ? [] : [[`${line},${index}`, {value, type: "string" as const, style: line === 0 ? headerStyle(true) : {numFmt: "@"}}] as const]))));
  const ranges = new Map(lists.filter(({id}) => id !== "").map(({id, words}) => {
    const letters = columnLetters(lists.findIndex((list) => list.id === id));
    return [id, `'${wordsSheet}'!$${letters}$2:$${letters}$${words.length + 1}`] as const;
  }));
  const ofSchools = ranges.get(schoolColumn?.id ?? "");
  const shared = ofSchools === undefined ? [] : others.map(({id}) => [id, ofSchools] as const);
  return {sheet: {name: wordsSheet, rows, cells, columns: lists.map(() => ({width: 20})), protection: {sheet: true}}, ranges: new Map([...ranges, ...shared])};
}
