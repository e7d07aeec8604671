/**
 * The indicators, each defined once. `numerator` and `denominator` are item ids (items.ts);
 * value = numerator ÷ denominator × per. Standards (standards/*.ts) hold thresholds and limits.
 */
export interface Indicator {
  id: string;
  zh: string;
  en: string;
  /** A short name for narrow places and sentences. */
  short: {zh: string; en: string};
  per: {value: number; zh: string; en: string};
  unit: {zh: string; en: string};
  decimals: number;
  /** `up`: more is better. */
  direction: "up" | "down";
  /** Item ids; null for an indicator that comes ready-made (dataset indicator_values). */
  numerator: string | null;
  denominator: string | null;
  formula: {zh: string; en: string};
  clause: string;
  source: string;
  model: string;
  caveat: {zh: string; en: string};
}

const article6 = "教督〔2017〕6号《县域义务教育优质均衡发展督导评估办法》第六条";
const of2012 = "教督〔2012〕3号《县域义务教育均衡发展督导评估暂行办法》（条次未与原文核对）";
const both = `${article6}；${of2012}`;
const source = "教育部 2017-04-19 印发";
const source2012 = "教育部 2012-01-20 印发";
const model = "measures.school_indicators";

function per100(id: string, item: string, zh: string, short: string, en: string, shortEn: string, unit: {zh: string; en: string}, caveat: {zh: string; en: string}, clause = article6): Indicator {
  return {
    id, zh: `每百名学生拥有${zh}`, short: {zh: short, en: shortEn}, en: `${en} per 100 pupils`,
    per: {value: 100, zh: "每百名学生", en: "per 100 pupils"}, unit, decimals: 2, direction: "up",
    numerator: item, denominator: "pupils",
    formula: {zh: `${zh} ÷ 在校生数 × 100`, en: `${en} ÷ pupils × 100`},
    clause, source: clause === of2012 ? source2012 : source, model, caveat,
  };
}

function perPupil(id: string, item: string, zh: string, short: string, en: string, shortEn: string, unit: {zh: string; en: string}, decimals: number, caveat: {zh: string; en: string}, clause = article6): Indicator {
  return {
    id, zh: `生均${zh}`, short: {zh: short, en: shortEn}, en: `${en} per pupil`,
    per: {value: 1, zh: "生均", en: "per pupil"}, unit, decimals, direction: "up",
    numerator: item, denominator: "pupils",
    formula: {zh: `${zh} ÷ 在校生数`, en: `${en} ÷ pupils`},
    clause, source: clause === of2012 ? source2012 : source, model, caveat,
  };
}

const teachers = {zh: "名", en: "teachers"};
export const indicators: readonly Indicator[] = [
  per100("teachers_above_qualification_per_100", "teachers_above_qualification", "高于规定学历专任教师数", "高于规定学历教师", "Teachers above the required qualification", "Qualified above requirement", teachers,
    {zh: "规定学历：小学为中师（高中阶段），初中为专科；教师按所教学段统计，不拆分。", en: "Required: upper secondary for primary, junior college for junior secondary. Teachers are counted by the stage they teach and never split."}, both),
  per100("teachers_backbone_per_100", "teachers_backbone", "县级以上骨干教师数", "骨干教师", "Backbone teachers of county level and above", "Backbone teachers", teachers,
    {zh: "同一教师有多个称号时只计一次。", en: "A teacher with several titles counts once."}),
  per100("teachers_arts_pe_per_100", "teachers_arts_pe", "体育、艺术（美术、音乐）专任教师数", "体育艺术教师", "Full-time PE and arts teachers", "PE and arts teachers", teachers,
    {zh: "只计专任，不计兼任。", en: "Full-time only; teachers who also teach another subject as their main one are not counted."}),
  perPupil("area_teaching_m2_per_pupil", "area_teaching_m2", "教学及辅助用房面积", "教学及辅助用房", "Teaching and auxiliary rooms", "Teaching rooms", {zh: "㎡", en: "m²"}, 2,
    {zh: "不含室内体育用房：来源表的合计含体育馆的，须在填报前减去，读入时不减；一贯制学校共用部分按学段折算。", en: "Indoor sport is left out: where the total of a source holds it, it must be taken off before it is reported, since loading takes nothing off; rooms that stages share are split by weighted pupils."}, both),
  perPupil("area_sports_m2_per_pupil", "area_sports_m2", "体育运动场馆面积", "体育运动场馆", "Sports grounds and halls", "Sports grounds", {zh: "㎡", en: "m²"}, 2,
    {zh: "含室内体育用房；一贯制学校共用部分按学段折算。", en: "Indoor sport is included; what stages share is split by weighted pupils."}, both),
  perPupil("equipment_yuan_per_pupil", "equipment_yuan", "教学仪器设备值", "教学仪器设备", "Teaching equipment", "Equipment", {zh: "元", en: "yuan"}, 0,
    {zh: "来源表以万元为单位，读入时换算为元。", en: "Source tables are in 10,000 yuan, converted to yuan when read."}, both),
  per100("multimedia_rooms_per_100", "multimedia_rooms", "网络多媒体教室数", "网络多媒体教室", "Networked multimedia classrooms", "Multimedia rooms", {zh: "间", en: "rooms"},
    {zh: "教室已接入网络，可用于教学。", en: "Classrooms connected to the network and in use for teaching."}),
  per100("computers_per_100", "computers", "计算机台数", "计算机", "Computers", "Computers", {zh: "台", en: "computers"},
    {zh: "学校共用的按学段折算。", en: "What stages share is split by weighted pupils."}, of2012),
  perPupil("books_per_pupil", "books", "图书册数", "图书", "Books", "Books", {zh: "册", en: "books"}, 2,
    {zh: "学校共用的按学段折算；不含电子图书。", en: "What stages share is split by weighted pupils; electronic books are not counted."}, of2012),
  {
    ...per100("teachers_per_100", "teachers", "专任教师数", "师生比", "Full-time teachers", "Teachers per pupil", teachers,
      {zh: "师生比以每百名学生的专任教师数表示；差异系数与写作1:15时的倒数不同。", en: "The teacher–pupil ratio as teachers per 100 pupils; the CV of its inverse, pupils per teacher, is another one."}, of2012),
    zh: "师生比（每百名学生专任教师数）",
  },
  per100("teachers_intermediate_title_per_100", "teachers_intermediate_title", "中级及以上职称专任教师数", "中级以上职称教师", "Full-time teachers of intermediate title and above", "Intermediate title", teachers,
    {zh: "职称按聘任计；教师按所教学段统计，不拆分。", en: "Titles as appointed; teachers are counted by the stage they teach and never split."}, of2012),
];
