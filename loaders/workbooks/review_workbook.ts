import {writeXlsx, type CellStyle, type Cell as SheetCell, type CellValue, type WriteSheet} from "hucre/xlsx";
import {reasons} from "../../src/catalogue/reasons.js";
import {Failure} from "../../src/failure.js";
import type {Checked} from "../check.js";
import {rejectText} from "../reject_text.js";
import {columnLetters} from "../formats/address.js";
import type {Sheet} from "../formats/cells.js";
import {findingsSheet, withoutAboutSheets} from "./about_sheets.js";
import {columnIndex, safeSheetNames} from "./sheet_names.js";
import {textCell} from "./text_cell.js";

/** Lines that a school can still work with in a spreadsheet, and that are written in memory; findings beyond `commented` are coloured and listed, without a note. */
const mostLines = 200_000;
const commented = 5_000;

const text: CellStyle = {numFmt: "@"};
const header: CellStyle = {...text, font: {bold: true}, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "E7E6E6"}}};
const fills = {fail: "FFC7CE", warn: "FFEB9C"} as const;
const filled = (severity: "fail" | "warn"): CellStyle => ({...text, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: fills[severity]}}});

/** One fault as the list tells it. */
interface Fault {
  sheet: string;
  row: number | null;
  col: string | null;
  value: string;
  severity: "fail" | "warn";
  zh: string;
  repair: string;
}

/**
 * 核对单: the school's own sheets back, every cell as it was and as text, with bad cells coloured (red must be corrected, yellow looked at) and commented,
 * behind a sheet 核对结果 that lists them with counts. Corrected, the workbook loads as it is: the list is no table. Every cell is formatted as text, so what
 * looks like a formula stays text, even after it is edited; only a number that stands for a damaged id stays a number, or the damage would be hidden.
 * Throws Failure too_many_lines.
 */
export async function reviewWorkbook(checked: Checked): Promise<Uint8Array> {
  const sheets = withoutAboutSheets(checked.opened.book.sheets);
  const names = safeSheetNames(sheets.map(({name}) => name));
  const faults = faultsOf(checked);
  const places = new Map<string, Placed>();
  const written = sheets.map((sheet, index) => {
    const mine = faults.filter((fault) => fault.sheet === sheet.name);
    const {body, placed} = sheetBack(sheet, names[index] ?? "", mine, checked.result.file);
    places.set(sheet.name, placed);
    const top = checked.opened.sheets.find((each) => each.sheet === sheet)?.mapping.header.row;
    return top === undefined ? body : {...body, freezePane: {rows: placed(top)}};
  });
  const list = listSheet(checked, faults, new Map(sheets.map(({name}, index) => [name, names[index] ?? ""])), places);
  return writeXlsx({sheets: [list, ...written], properties: {title: `${findingsSheet} ${checked.result.file}`, creator: "Junheng 均衡"}});
}

/** Physical line → line of the written sheet (1-based): a quoted line break makes a text file longer than its table. */
type Placed = (row: number) => number;

function faultsOf({rejects, screening, opened: {dataset}}: Checked): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const reject of rejects.filter(({outcome}) => outcome === "reject")) {
    const {sheet, row, col, value, reason} = reject;
    const key = `${sheet}\0${row}\0${col}\0${reason}`;
    // A fault of a line in a wide file is the fault of each of its records.
    if (!seen.has(key)) {
      seen.add(key);
      const {zh, repair} = rejectText(dataset, reject);
      faults.push({sheet, row, col, value: value ?? "", severity: "fail", zh, repair: repair.zh});
    }
  }
  for (const {check, sheet, row, col, value, zh} of screening.findings) {
    const of = screening.outcomes.find((outcome) => outcome.check.id === check);
    if (of !== undefined) {
      faults.push({sheet, row, col, value: value ?? "", severity: of.severity, zh: `${of.check.fault.zh}：${zh}`, repair: of.check.repair.zh});
    }
  }
  const rank = (fault: Fault): number => (fault.severity === "fail" ? 0 : 1);
  return faults.toSorted((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}

function sheetBack(sheet: Sheet, name: string, faults: readonly Fault[], file: string): {body: WriteSheet; placed: Placed} {
  const lines: CellValue[][] = [];
  const at = new Map<number, number>();
  const cells = new Map<string, Partial<SheetCell>>();
  const damaged = new Set(faults.filter(({zh}) => zh === damage).map(({row, col}) => `${row}:${col}`));
  let width = 0;
  for (const {row, cells: texts, numbers} of sheet.rows()) {
    if (!sheet.counted) {
      while (lines.length < row - 1) {
        lines.push([]);
      }
    }
    at.set(row, lines.length);
    const kept = texts.map((value, index): CellValue => (numbers?.has(index) === true && damaged.has(`${row}:${columnLetters(index)}`) ? Number(value) : value === "" ? null : textCell(value)));
    lines.push(kept);
    width = Math.max(width, texts.length);
    if (lines.length > mostLines) {
      throw new Failure({code: "too_many_lines", place: file, message: `a sheet that is sent back holds no more than ${mostLines.toLocaleString("en")} lines`, repair: "use --rejects OUT.csv, or split the file"});
    }
  }
  mark(cells, lines, at, faults);
  const placed: Placed = (row) => (at.get(row) ?? row - 1) + 1;
  return {placed, body: {name, ...(sheet.hidden === true ? {hidden: true} : {}), rows: lines, cells, merges: sheet.merges.map((merge) => ({...merge})), columns: Array.from({length: width}, (_, index) => ({width: widthOf(lines, index), style: text}))}};
}

const damage = reasons.find(({code}) => code === "damaged_id")?.zh ?? "";

/** Colours bad cells (the whole line where no cell is named) and writes what is wrong and how to repair it into a note of the first. */
function mark(cells: Map<string, Partial<SheetCell>>, lines: readonly (readonly CellValue[])[], at: ReadonlyMap<number, number>, faults: readonly Fault[]): void {
  const notes = new Map<string, string[]>();
  const worst = new Map<string, "fail" | "warn">();
  for (const {row, col, severity, zh, repair} of faults) {
    const line = row === null ? undefined : at.get(row);
    if (line === undefined) {
      continue;
    }
    const indexes = col === null ? Array.from({length: Math.max(1, lines[line]?.length ?? 0)}, (_, index) => index) : col.split(/[/+]/).map(columnIndex);
    for (const index of indexes) {
      const key = `${line},${index}`;
      worst.set(key, worst.get(key) === "fail" ? "fail" : severity);
    }
    const first = `${line},${indexes[0] ?? 0}`;
    notes.set(first, [...(notes.get(first) ?? []), `${zh}。${repair}`]);
  }
  for (const [key, severity] of worst) {
    const [line = 0, index = 0] = key.split(",").map(Number);
    const value = lines[line]?.[index] ?? null;
    cells.set(key, {value, type: value === null ? "empty" : typeof value === "number" ? "number" : "string", style: filled(severity)});
  }
  for (const [key, said] of [...notes].slice(0, commented)) {
    cells.set(key, {...cells.get(key), comment: {author: "Junheng", text: [...new Set(said)].join("\n")}});
  }
}

function listSheet({result, screening, opened: {register}}: Checked, faults: readonly Fault[], names: ReadonlyMap<string, string>, places: ReadonlyMap<string, Placed>): WriteSheet {
  const failed = screening.outcomes.filter(({passed}) => !passed);
  const unlooked = screening.outcomes.filter(({looked}) => !looked);
  const open = unlooked.length === 0 ? "" : `；${unlooked.length} 项未核对：${unlooked.map(({check}) => `${check.zh}（${check.needs?.zh}）`).join("；")}`;
  const rows: CellValue[][] = [
    [`${findingsSheet}：${result.file}`],
    [`共 ${result.rows} 条：接收 ${result.accepted}，无数值 ${result.missing}，退回 ${result.rejected}，跳过 ${result.skipped}`],
    [failed.length === 0 ? `${screening.outcomes.length - unlooked.length} 项核对全部通过${open}` : `${screening.outcomes.length} 项核对，未通过：${failed.map(({check, severity, offending}) => `${check.fault.zh}（${severity === "fail" ? "须改正" : "请核实"}，${offending} 处）`).join("；")}${open}`],
    ...(register === null ? [] : [[`学校登记表 ${register.file} 有 ${register.lines} 行未读入，这些学校在本表中按未登记处理`]]),
    ["红色须改正，黄色请核实。直接在后面的表中修改，存盘后重报；本页不用删除。"],
    [],
    ["处理", "位置", "填报内容", "问题", "修改办法"],
  ];
  const top = rows.length;
  for (const {sheet, row, col, value, severity, zh, repair} of faults.slice(0, mostLines - top)) {
    const line = row === null ? null : (places.get(sheet)?.(row) ?? row);
    const place = line === null ? (col === null ? "全表" : `${col} 列`) : col === null ? `第 ${line} 行` : `${col.split(/[/+]/)[0]}${line}`;
    rows.push([severity === "fail" ? "须改正" : "请核实", ...[names.size > 1 || row === null ? `${names.get(sheet) ?? sheet} › ${place}` : place, value, zh, repair].map(textCell)]);
  }
  const cells = new Map<string, Partial<SheetCell>>();
  for (const [line, texts] of rows.entries()) {
    for (const [index, value] of texts.entries()) {
      cells.set(`${line},${index}`, {value, type: "string", style: line === 0 || line === top - 1 ? header : line >= top && index === 0 ? filled(value === "须改正" ? "fail" : "warn") : text});
    }
  }
  return {name: findingsSheet, rows, cells, columns: [10, 22, 24, 48, 60].map((width) => ({width})), freezePane: {rows: top}};
}

/** Wide enough for the first lines, and no wider than reads well. */
function widthOf(lines: readonly (readonly CellValue[])[], index: number): number {
  const longest = lines.slice(0, 200).reduce((most, line) => Math.max(most, Array.from(String(line[index] ?? "")).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0)), 0);
  return Math.min(40, Math.max(9, longest + 2));
}

