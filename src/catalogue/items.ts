import type {StageId} from "./stages.js";
import {amountWords, stockWords, wholeWords} from "./totals.js";

/**
 * What a school has, counted on 1 September: the items of the `enrolment` and `resources` datasets, and so the numerators
 * and denominators of the indicators. `whole`: the smallest change is one. Units are stored units;
 * a column in 万元 is converted to 元 when it is read.
 */
export interface Item {
  id: string;
  dataset: "enrolment" | "resources";
  zh: string;
  en: string;
  unit: {zh: string; en: string};
  whole: boolean;
  /** Stages of one school may share it, and then it is reported once and split (school_types.ts). */
  shared: boolean;
  /** What the figure leaves out, told in the template. */
  without?: string;
  /** Accepted header names; a header path must end with one, its parts joined with › . Items that are sums of columns: sums.ts. */
  headers: readonly string[];
  /** Names so bare that they count only as the whole path: 总册数 below 电子图书 is another figure. */
  alone?: readonly string[];
  /** Accepted as a whole header, where a column of that item stands in the table too: 人数 beside 班数. */
  beside?: {item: string; headers: readonly string[]};
  stages?: readonly StageId[];
}

/** Paths of the column that a group of columns is summed up in, or that says what there is beside what there should be, by what it counts. */
const totals = (unit: keyof typeof amountWords, ...groups: readonly string[]): string[] => [...wholeWords, ...stockWords, ...amountWords[unit]].flatMap((total) => groups.map((group) => `${group} › ${total}`));

export const items: readonly Item[] = [
  {id: "pupils", dataset: "enrolment", zh: "在校生数", en: "Pupils", unit: {zh: "人", en: "pupils"}, whole: true, shared: false, headers: ["在校生数", "在校学生数", "在校生", "在校生人数", "在校学生人数", "在校生总数", "在校学生总数", "在校生总人数", "在校学生总人数", "现有在校生数", "现有在校学生数", "现有学生数", "学生人数", "学生数", "学生总数", "学生总人数", "在校学生", "在校生合计", "在校学生合计", "在校生数合计", "在校学生数合计", "学生合计", "学生数合计", "学生人数合计", "学生合计数", ...totals("人", "在校生数", "在校学生数", "在校生", "在校学生", "学生数", "学生"), "在校 › 学生", "在校 › 学生人数", "在校 › 人数", "学生 › 人数", "enroll", "enrolment", "pupils"], beside: {item: "classes", headers: ["人数"]}},
  {id: "classes", dataset: "enrolment", zh: "班级数", en: "Classes", unit: {zh: "个", en: "classes"}, whole: true, shared: false, headers: ["班级数", "班数", "教学班数", "教学班", "班级", "班级总数", "教学班总数", "总班数", "总班级数", "班级个数", "教学班个数", "教学班级数", "现有班级数", "现有班数", "现有教学班数", "班级数合计", "教学班数合计", ...totals("个", "班级数", "班数", "教学班数", "教学班"), "classes"]},
  {id: "teachers", dataset: "resources", zh: "专任教师数", en: "Full-time teachers", unit: {zh: "名", en: "teachers"}, whole: true, shared: false, headers: ["专任教师数", "专任教师合计", "专任教师总数", "专任教师人数", "专任教师总人数", "现有专任教师数", "现有专任教师", ...totals("人", "专任教师", "专任教师数"), "专任教师", "teachers"]},
  {id: "teachers_above_qualification", dataset: "resources", zh: "高于规定学历专任教师数", en: "Teachers above the required qualification", unit: {zh: "名", en: "teachers"}, whole: true, shared: false, headers: ["高于规定学历专任教师数", "高于规定学历教师数", "高于规定学历", "高于规定学历专任教师", "高于规定学历专任教师人数", "高于规定学历教师人数", "高于规定学历教师", "高于规定学历人数", ...totals("人", "高于规定学历专任教师", "高于规定学历教师", "高于规定学历")]},
  {id: "teachers_backbone", dataset: "resources", zh: "县级以上骨干教师数", en: "Backbone teachers of county level and above", unit: {zh: "名", en: "teachers"}, whole: true, shared: false, headers: ["县级以上骨干教师数", "县级及以上骨干教师数", "县级以上骨干", "县级以上骨干教师", "县级及以上骨干教师", "县级以上骨干教师人数", "县级及以上骨干教师人数", "县（区）级以上骨干教师数", "县（区）级及以上骨干教师数", "县（市、区）级以上骨干教师数", "县（市、区）级及以上骨干教师数", "县区级以上骨干教师数", "县区级及以上骨干教师数", "区县级以上骨干教师数", "区县级及以上骨干教师数", "区级以上骨干教师数", "区级及以上骨干教师数", "骨干教师数", "骨干教师", "骨干教师人数", "骨干教师总数", ...totals("人", "县级以上骨干教师", "县级及以上骨干教师", "骨干教师")]},
  {id: "teachers_arts_pe", dataset: "resources", zh: "体育艺术专任教师数", en: "Full-time PE and arts teachers", unit: {zh: "名", en: "teachers"}, whole: true, shared: false, headers: ["体育艺术专任教师数", "体育、艺术专任教师数", "体育艺术（美术、音乐）专任教师数", "体育、艺术（音乐、美术）专任教师数", "体育艺术", "体育艺术专任教师", "体育艺术专任教师人数", "体育、音乐、美术专任教师数", "音乐、体育、美术专任教师数", "音体美专任教师数", "音体美专任教师", "体音美专任教师数", "体音美专任教师", "体艺专任教师数", "艺体专任教师数", ...totals("人", "体育艺术专任教师", "体育、艺术专任教师", "音体美专任教师", "体音美专任教师")]},
  {id: "area_teaching_m2", dataset: "resources", zh: "教学及辅助用房面积", en: "Teaching and auxiliary rooms", unit: {zh: "㎡", en: "m²"}, whole: false, shared: true, without: "不含室内体育用房（体育馆）", headers: ["教学及辅助用房面积", "教学及辅助用房", "教学及教学辅助用房面积", "教学及教学辅助用房", "教学及辅助用房总面积", "教学及辅助用房建筑面积", ...totals("㎡", "教学及辅助用房面积", "教学及辅助用房", "教学及教学辅助用房面积", "教学及教学辅助用房")]},
  {id: "area_sports_m2", dataset: "resources", zh: "体育运动场馆面积", en: "Sports grounds and halls", unit: {zh: "㎡", en: "m²"}, whole: false, shared: true, headers: ["体育运动场馆面积", "体育运动场馆", "运动场馆面积", "体育运动场(馆)面积", "体育运动场馆总面积", ...totals("㎡", "体育运动场馆面积", "体育运动场馆", "体育运动场(馆)")]},
  {id: "equipment_yuan", dataset: "resources", zh: "教学仪器设备值", en: "Teaching equipment", unit: {zh: "元", en: "yuan"}, whole: false, shared: true, headers: ["教学仪器设备值", "教学仪器设备资产值", "教学、实习仪器设备资产值", "仪器设备值", "教学仪器设备总值", "教学仪器设备资产总值", "教学仪器设备总价值", "教学仪器设备价值", ...totals("元", "教学仪器设备值", "教学仪器设备资产值", "教学、实习仪器设备资产值", "教学仪器设备", "教学仪器设备资产")]},
  {id: "multimedia_rooms", dataset: "resources", zh: "网络多媒体教室数", en: "Networked multimedia classrooms", unit: {zh: "间", en: "rooms"}, whole: true, shared: true, headers: ["网络多媒体教室数", "网络多媒体教室", "多媒体教室数", "网络多媒体教室间数", "网络多媒体教室总数", "多媒体教室", "多媒体教室间数", "多媒体教室总数", ...totals("间", "网络多媒体教室", "网络多媒体教室数", "多媒体教室")]},
  {id: "teachers_intermediate_title", dataset: "resources", zh: "中级及以上职称专任教师数", en: "Full-time teachers of intermediate title and above", unit: {zh: "名", en: "teachers"}, whole: true, shared: false, headers: ["中级及以上职称专任教师数", "中级及以上专业技术职务专任教师数", "中级及以上职称教师数", "中级及以上职称", "中级以上职称专任教师数", "中级以上职称教师数", "中级及以上职称专任教师", "中级及以上职称教师", "中级及以上职称专任教师人数", "中级及以上职称教师人数", "中级以上职称", "中高级职称专任教师数", ...totals("人", "中级及以上职称专任教师", "中级及以上职称教师", "中级及以上职称")]},
  {id: "computers", dataset: "resources", zh: "计算机台数", en: "Computers", unit: {zh: "台", en: "computers"}, whole: true, shared: true, headers: ["计算机台数", "计算机数", "计算机总台数", "计算机总数", "教学用计算机台数", "学生用计算机台数", "教学用计算机数", "学生用计算机数", "教学用计算机", "学生用计算机", "计算机", "电脑台数", ...totals("台", "计算机台数", "计算机数", "计算机")], alone: ["总台数"]},
  {id: "books", dataset: "resources", zh: "图书册数", en: "Books", unit: {zh: "册", en: "books"}, whole: true, shared: true, headers: ["图书册数", "图书藏量", "图书数", "图书（册）", "图书", "图书总册数", "图书总数", "图书总量", "图书藏书量", "藏书量", "藏书总册数", "馆藏图书册数", ...totals("册", "图书册数", "图书藏量", "图书")], alone: ["总册数"]},
];
