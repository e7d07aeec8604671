import type {StageId} from "../../src/catalogue/stages.js";
import {districtOf, planCounty, type County, type Parameters} from "./county.js";
import {delimited} from "./delimited.js";
import {papers, simulateExam} from "./exam.js";
import {spoilExam} from "./faults.js";
import {gb18030} from "./gb18030.js";
import {fullWidth} from "./numerals.js";
import {simulatePromotion, type Promotion} from "./promotion.js";
import {simulateStock, type Stock} from "./stock.js";
import {simulateTraining} from "./training.js";
import {workbook, type Form} from "./workbook.js";

const stageNames: Record<StageId, string> = {primary: "小学", junior: "初中"};
const exact = new TextEncoder();

export interface SimulatedFiles {
  county: County;
  stock: Stock[];
  promotion: Promotion[];
  /** Bytes by path below the workspace, raw/…. */
  files: Map<string, Uint8Array>;
}

/** A county as its bureau's files. The same parameters give the same bytes. */
export async function bureauFiles(parameters: Parameters): Promise<SimulatedFiles> {
  const county = planCounty(parameters);
  const stock = simulateStock(county);
  const promotion = simulatePromotion(county, stock);
  const files = new Map<string, Uint8Array>([["raw/学校登记表.txt", register(county)], ["raw/学区成员表.csv", members(county)]]);
  for (const [step, year] of parameters.years.entries()) {
    files.set(`raw/${year}年义务教育学校基本情况.xlsx`, await workbook((["primary", "junior"] as const).map(stage => form(stock, stage, year, step))));
    files.set(`raw/${year}年初中毕业升学情况.csv`, promotionFile(promotion, year));
    files.set(`raw/${year}年初中学业水平考试成绩.csv`, examFile(county, promotion, year, step));
  }
  files.set(`raw/${parameters.years.at(-1)}年教师培训情况.csv`, trainingFile(county, stock));
  return {county, stock, promotion, files};
}

/** UTF-8, tabs. */
function register(county: County): Uint8Array {
  const lines = [...county.schools.junior, ...county.schools.primary].map(({id, name, stage, setting, region}) => [id, name, stage === "junior" ? "初级中学" : "小学", setting, region]);
  return exact.encode(delimited([["学校标识码", "学校名称", "办学类型", "城乡类型", "所在地"], ...lines], "\t"));
}

/** UTF-8, semicolons. */
function members(county: County): Uint8Array {
  const lines = county.memberships.map(({school, district, from, to}) => [school.id, school.name, stageNames[school.stage], district.id, district.name, school.lead ? "牵头学校" : "合作学校", from, to ?? ""]);
  return exact.encode(delimited([["学校标识码", "学校名称", "学段", "学区代码", "学区名称", "角色", "起始年", "终止年"], ...lines], ";"));
}

/** UTF-8 with BOM; counts and the rate as text. */
function promotionFile(promotion: readonly Promotion[], year: number): Uint8Array {
  const rows = promotion.filter(row => row.year === year);
  const lines = rows.map(({school, graduates, entrants}) => [school.id, school.name, graduates, entrants, percent(entrants, graduates)]);
  const graduates = sum(rows.map(row => row.graduates)), entrants = sum(rows.map(row => row.entrants));
  return exact.encode(`\ufeff${delimited([["学校标识码", "学校名称", "毕业生数", "升入高一级学校人数", "升学率"], ...lines, ["合计", "", graduates, entrants, percent(entrants, graduates)]], ",")}`);
}

/** GB18030, a column for each paper. The last year's file names two columns otherwise. */
function examFile(county: County, promotion: readonly Promotion[], year: number, step: number): Uint8Array {
  const header = ["考号", "学籍号", "学校代码", step === 2 ? "学校名称" : "学校", ...papers.map(paper => examHeader(paper.header, step)), "入学成绩"];
  const lines = simulateExam(county, promotion, year).map(({number, register: pupil, school, cells, intake}) => [number, pupil, school.id, school.name, ...cells, intake]);
  return gb18030(delimited([header, ...spoilExam(lines, step)], ","));
}

/** The header of a paper in the exam file of year number `step`. */
export function examHeader(header: string, step: number): string {
  return header === "英语" && step === 2 ? "外语" : header;
}

/** GB18030, a title line above the header and 合计 below. */
function trainingFile(county: County, stock: readonly Stock[]): Uint8Array {
  const year = county.parameters.years.at(-1)!;
  const rows = simulateTraining(county, stock);
  const lines = rows.map(({school, serial, programme, level, audience, personTimes}) => [school.id, school.name, districtOf(county, school, year).id, serial, programme, level, audience, personTimes]);
  lines.splice(40, 0, [...lines[33]!]);
  const total = ["合计", "", "", "", "", "", "", sum(rows.map(row => row.personTimes))];
  return gb18030(delimited([[`${year}年教师培训情况统计表（模拟数据）`, "", "", "", "", "", "", ""], ["学校标识码", "学校名称", "学区代码", "序号", "项目", "级别", "对象", "参训人次"], ...lines, total], ","));
}

const stockItems = ["teachers", "teachers_above_qualification", "teachers_backbone", "teachers_arts_pe", "area_teaching_m2", "area_sports_m2", "equipment_yuan", "multimedia_rooms"] as const;

/** Money is in 万元, in the last of three years in 元, as the header says. */
function form(stock: readonly Stock[], stage: StageId, year: number, step: number): Form {
  const rows = stock.filter(row => row.year === year && row.school.stage === stage);
  const money = step === 2 ? 1 : 10000;
  const numbers = rows.map(({pupils, classes, items}) => [pupils, classes, ...stockItems.map(item => (item === "equipment_yuan" ? Math.round((items[item]! / money) * 100) / 100 : items[item]!))]);
  const cells: (string | number)[][] = numbers.map((row, i) => {
    const written: (string | number)[] = [...row];
    if (i === 2) written[0] = fullWidth(String(row[0]));
    if (i === 5) written[0] = String(row[0]).replace(/(?<=\d)(?=\d{3}$)/, ",");
    if (i === 7) written[6] = fullWidth(String(row[6]));
    return written;
  });
  const blank = (i: number, column: number, text: string) => {
    cells[i]![column] = text;
    numbers[i]![column] = 0;
  };
  if (stage === "primary" && step === 0) blank(rows.length - 2, 9, "暂无");
  if (stage === "primary" && step === 1) blank(9 % rows.length, 4, "—");
  if (stage === "junior" && step === 1) cells[10 % rows.length]![7] = `约${numbers[10 % rows.length]![7]}`;
  return {
    name: stageNames[stage],
    title: `${year}年${stageNames[stage]}基本情况统计表（模拟数据）`,
    line: `统计时点：${year}年9月1日`,
    headers: [["序号"], ["学校标识码"], ["学校名称"], ["在校生数"], ["班级数"], ["专任教师", "计"], ["专任教师", "高于规定学历"], ["专任教师", "县级以上骨干"], ["专任教师", "体育艺术"],
      ["校舍场地（㎡）", "教学及辅助用房面积"], ["校舍场地（㎡）", "体育运动场馆面积"], ["设备", `教学仪器设备值（${money === 1 ? "元" : "万元"}）`], ["设备", "网络多媒体教室（间）"]],
    text: [1, 2],
    rows: rows.map(({school}, i) => [i + 1, school.id, school.name, ...cells[i]!]),
    totals: [null, null, null, ...numbers[0]!.map((_, column) => Math.round(sum(numbers.map(row => row[column]!)) * 100) / 100)],
    note: "说明：体育艺术指体育、音乐、美术专任教师；教学及辅助用房不含室内体育用房。",
  };
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
