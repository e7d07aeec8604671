import type {StageId} from "./stages.js";

/**
 * 教育事业统计 (教基) tables by number, as sheets are named: 教基3112_小学. † Numbers and layouts change from year to year and are not confirmed here
 * against the yearly scheme: a `sheet` in sources.yaml goes before them, headers.yaml adds names, `items` adds sums of columns.
 */
export interface ReportTable {
  number: string;
  zh: string;
  dataset: "schools" | "enrolment" | "resources";
  /** The stage that the table is about by itself; null: the rest of the sheet's name, a column or sources.yaml says it. */
  stage: StageId | null;
  source: string;
}

const source = "教育事业统计调查制度（基础教育）常用表号；未逐年核实";

export const reportTables: readonly ReportTable[] = [
  {number: "1001", zh: "学校（机构）基本情况", dataset: "schools", stage: null, source},
  {number: "2106", zh: "小学班数、班额", dataset: "enrolment", stage: null, source},
  {number: "2107", zh: "中学班数、班额", dataset: "enrolment", stage: null, source},
  {number: "3112", zh: "小学学生数", dataset: "enrolment", stage: "primary", source},
  {number: "3115", zh: "初中学生数", dataset: "enrolment", stage: "junior", source},
  {number: "4149", zh: "教职工数", dataset: "resources", stage: null, source},
  {number: "4155", zh: "专任教师分课程、分学历", dataset: "resources", stage: null, source},
  {number: "4156", zh: "专任教师分课程、分学历", dataset: "resources", stage: null, source},
  {number: "5170", zh: "校舍情况", dataset: "resources", stage: null, source},
  {number: "5176", zh: "占地面积及其他办学条件", dataset: "resources", stage: null, source},
];
