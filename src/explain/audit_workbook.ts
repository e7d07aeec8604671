import type {DuckDBConnection} from "@duckdb/node-api";
import {writeXlsx, type Cell, type CellStyle, type WriteSheet} from "hucre/xlsx";
import {textCell} from "../../loaders/workbooks/text_cell.js";
import {items} from "../catalogue/items.js";
import {stages} from "../catalogue/stages.js";
import {rows} from "../duckdb.js";
import {originLabel} from "./lines.js";
import type {Subject} from "./subject.js";

interface Sheet {stage: string; schools: number; lines: number; mean: number; sd: number; cv: number | null; mean_unweighted: number; sd_unweighted: number; cv_unweighted: number | null; limit_cv: number | null; clause: string | null; origin: string}
interface Line {school_id: string; school_name: string; district_name: string | null; pupils: number; resource: number | null; value: number; share_0_1: number; deviation: number; part: number; part_0_1: number | null; part_unweighted: number; shared: boolean; unit_share_0_1: number}

const border: CellStyle["border"] = Object.fromEntries(["top", "bottom", "left", "right"].map((side) => [side, {style: "thin", color: {rgb: "BFBFBF"}}]));
const text: CellStyle = {numFmt: "@", border};
const head: CellStyle = {...text, font: {bold: true}, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "E7E6E6"}}, alignment: {wrapText: true, horizontal: "center", vertical: "center"}};
const input: CellStyle = {border, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "FFF9E5"}}};
const numbered = (numFmt: string): CellStyle => ({numFmt, border});

/**
 * The 差异系数核算表 of an indicator and year as a workbook, a sheet a stage: pupils and resources as numbers, everything else a live formula, so that the
 * bureau recomputes the CV by itself; 试算增减 is there to be written in, and 试算 says what the CV would be. Texts are texts, whatever they begin with.
 * Null where no stage has a line.
 */
export async function auditWorkbook(connection: DuckDBConnection, subject: Subject, {year, area}: {year: number; area: string}): Promise<Uint8Array | null> {
  const sheets = await rows<Sheet>(connection, `
    SELECT s.stage, s.schools, s.lines, s.mean, s.sd, s.cv, s.mean_unweighted, s.sd_unweighted, s.cv_unweighted, s.limit_cv, l.clause, s.origin
    FROM marts.audit_sheets AS s LEFT JOIN catalogue.limits AS l ON l.stage = s.stage AND l.indicator_id = s.indicator_id
    WHERE s."year" = $year AND s.indicator_id = $id AND s.lines > 0`, {year, id: subject.id});
  const written: WriteSheet[] = [];
  for (const stage of stages) {
    const sheet = sheets.find((row) => row.stage === stage.id);
    if (sheet !== undefined) {
      written.push(stageSheet(subject, sheet, await linesOf(connection, subject, year, stage.id), `${area}${year}年${stage.zh}${subject.zh}差异系数核算表`, stage.zh));
    }
  }
  return written.length === 0 ? null : writeXlsx({sheets: written, properties: {title: `${subject.zh} ${year}`, creator: "Junheng 均衡"}});
}

async function linesOf(connection: DuckDBConnection, subject: Subject, year: number, stage: string): Promise<Line[]> {
  return rows<Line>(connection, `
    SELECT l.school_id, y.school_name, y.district_name, l.pupils::DOUBLE AS pupils, l.resource, l.value, l.share_0_1, l.deviation, l.part, l.part_0_1, l.part_unweighted, l.shared, l.unit_share_0_1
    FROM marts.audit_lines AS l JOIN marts.school_years AS y USING ("year", stage, school_id)
    WHERE l."year" = $year AND l.stage = $stage AND l.indicator_id = $id ORDER BY l.school_id`, {year, stage, id: subject.id});
}

/** First line of a school, counted from 1: title, origin and clause, an empty line, the header. */
const first = 5;

function stageSheet(subject: Subject, sheet: Sheet, lines: readonly Line[], title: string, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: string, cell: Partial<Cell>) => cells.set(`${row - 1},${column.charCodeAt(0) - 65}`, cell);
  const say = (row: number, column: string, words: string, style: CellStyle = text) => put(row, column, {value: textCell(words), type: "string", style});
  const number = (row: number, column: string, value: number | null, format: string) => put(row, column, {value, type: value === null ? "empty" : "number", style: numbered(format)});
  const formula = (row: number, column: string, expression: string, result: number | string | null, format: string) =>
    put(row, column, {value: result, type: "formula", formula: expression, ...(result === null ? {} : {formulaResult: result}), style: numbered(format)});
  const last = first + lines.length - 1;
  const over = (column: string) => `${column}${first}:${column}${last}`;
  const [total, mean, variance, deviation, cv, limit, verdict] = Array.from({length: 7}, (_, index) => last + 1 + index) as [number, number, number, number, number, number, number];
  const per = subject.items?.per ?? 1;
  const counted = subject.items !== null;
  // Of what stages share only a part of a change is this stage's.
  const shared = counted && lines.some((line) => line.unit_share_0_1 < 1);
  const beside = counted && lines.some((line) => line.shared && line.unit_share_0_1 === 1);
  const trial = (row: number) => (shared ? `M${row}*O${row}` : `M${row}`);
  const item = items.find(({id}) => id === subject.items?.numerator);

  say(1, "A", title, {font: {bold: true, size: 14}});
  say(2, "A", `${originLabel(sheet.origin)}；${subject.clause}；参评 ${sheet.schools} 所，列入 ${sheet.lines} 所${sheet.clause === null ? "" : `；限值：${sheet.clause}`}`, {});
  say(3, "A", `黄色列可填写，试算某校增减后的差异系数；其余为公式，可在Excel中逐格复核。${shared ? "各学段共用的学校填全校增减的数，按“每单位计入本学段”折算。" : ""}${beside ? "共用之外本学段另有自有的学校填自有部分增减的数。" : ""}`, {});
  const heads = ["序号", "学校标识码", "学校名称", "所属学区", "在校生数 nᵢ", counted ? `${item?.zh ?? ""}（${item?.unit.zh ?? ""}）` : "—", `xᵢ（${subject.unit}）`, "nᵢ ÷ N", "xᵢ − X̄", "(nᵢ ÷ N)(xᵢ − X̄)²", "占 S² 的份额", "不加权 (xᵢ − x̄)²", "试算增减", "试算 (nᵢ ÷ N)(xᵢ − X̄)²", ...(shared ? ["每单位计入本学段"] : [])];
  heads.forEach((words, index) => say(first - 1, String.fromCharCode(65 + index), words, head));
  for (const [index, line] of lines.entries()) {
    const row = first + index;
    const value = counted ? `F${row}/E${row}*${per}` : `G${row}`;
    number(row, "A", index + 1, "0");
    say(row, "B", line.school_id);
    say(row, "C", line.school_name);
    say(row, "D", line.district_name ?? "");
    number(row, "E", line.pupils, "#,##0");
    number(row, "F", line.resource, "#,##0.####");
    if (counted) {
      formula(row, "G", value, line.value, "#,##0.0000");
    } else {
      number(row, "G", line.value, "#,##0.0000");
    }
    formula(row, "H", `E${row}/E$${total}`, line.share_0_1, "0.0000%");
    formula(row, "I", `G${row}-G$${mean}`, line.deviation, "#,##0.0000");
    formula(row, "J", `H${row}*I${row}^2`, line.part, "#,##0.000000");
    formula(row, "K", `IF(J$${variance}=0,0,J${row}/J$${variance})`, line.part_0_1 ?? 0, "0.0%");
    formula(row, "L", `(G${row}-L$${mean})^2`, line.part_unweighted * sheet.lines, "#,##0.000000");
    if (counted) {
      put(row, "M", {value: null, type: "empty", style: input});
      formula(row, "N", `H${row}*((F${row}+${trial(row)})/E${row}*${per}-N$${mean})^2`, line.part, "#,##0.000000");
    }
    if (shared) {
      number(row, "O", line.unit_share_0_1, "0.0000##########");
    }
  }
  say(total, "D", "合计", head);
  formula(total, "E", `SUM(${over("E")})`, lines.reduce((sum, line) => sum + line.pupils, 0), "#,##0");
  if (counted) {
    formula(total, "F", `SUM(${over("F")})`, lines.reduce((sum, line) => sum + (line.resource ?? 0), 0), "#,##0.####");
    formula(total, "M", `SUM(${over("M")})`, 0, "#,##0.####");
  }
  formula(total, "H", `SUM(${over("H")})`, 1, "0.0000%");
  formula(total, "K", `SUM(${over("K")})`, sheet.sd > 0 ? 1 : 0, "0.0%");
  say(mean, "D", "均值 X̄", head);
  formula(mean, "G", counted ? `F${total}/E${total}*${per}` : `SUMPRODUCT(${over("E")},${over("G")})/E${total}`, sheet.mean, "#,##0.0000");
  formula(mean, "L", `AVERAGE(${over("G")})`, sheet.mean_unweighted, "#,##0.0000");
  say(variance, "D", "S²", head);
  formula(variance, "J", `SUM(${over("J")})`, sheet.sd ** 2, "#,##0.000000");
  formula(variance, "L", `SUM(${over("L")})/COUNT(${over("G")})`, sheet.sd_unweighted ** 2, "#,##0.000000");
  say(deviation, "D", "标准差 S", head);
  formula(deviation, "J", `SQRT(J${variance})`, sheet.sd, "#,##0.0000");
  formula(deviation, "L", `SQRT(L${variance})`, sheet.sd_unweighted, "#,##0.0000");
  say(cv, "D", "差异系数 CV = S ÷ X̄", head);
  const quotient = (column: string, bottom: string) => `IF(${bottom}>0,${column}${deviation}/${bottom},"")`;
  formula(cv, "J", quotient("J", `G${mean}`), sheet.cv, "0.000000000");
  formula(cv, "L", quotient("L", `L${mean}`), sheet.cv_unweighted, "0.000000000");
  if (counted) {
    formula(mean, "N", `(F${total}+${shared ? `SUMPRODUCT(${over("M")},${over("O")})` : `M${total}`})/E${total}*${per}`, sheet.mean, "#,##0.0000");
    formula(variance, "N", `SUM(${over("N")})`, sheet.sd ** 2, "#,##0.000000");
    formula(deviation, "N", `SQRT(N${variance})`, sheet.sd, "#,##0.0000");
    formula(cv, "N", quotient("N", `N${mean}`), sheet.cv, "0.000000000");
  }
  if (sheet.limit_cv !== null) {
    say(limit, "D", "限值", head);
    say(verdict, "D", "与限值比较", head);
    for (const [column, value] of [["J", sheet.cv], ["L", sheet.cv_unweighted], ...(counted ? [["N", sheet.cv] as const] : [])] as const) {
      number(limit, column, sheet.limit_cv, "0.00####");
      formula(verdict, column, `IF(${column}${cv}="","",IF(ROUND(${column}${cv},12)<=${column}${limit},"不超过限值","超过限值"))`, value === null ? "" : Math.round(value * 1e12) / 1e12 <= sheet.limit_cv ? "不超过限值" : "超过限值", "@");
    }
  }
  return {
    name, cells, rows: Array.from({length: verdict}, () => heads.map(() => null)), freezePane: {rows: first - 1, columns: 3},
    columns: [6, 14, 22, 14, 12, 16, 14, 11, 12, 16, 11, 16, 12, 16, ...(shared ? [12] : [])].map((width) => ({width})), rowDefs: new Map([[first - 2, {height: 34}]]),
    pageSetup: {orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0},
  };
}
