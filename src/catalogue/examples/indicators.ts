import type {Example} from "./example.js";

const smallN = {
  zh: "不隐藏、不剔除。学校很小时，一名教师、一间教室之差就能越过标准，请同时看缺口与余量；不足50人的教学点不在评估范围。",
  en: "Nothing is hidden or left out. In a very small school one teacher or room decides: read the gap too. Teaching points under 50 pupils are out of scope.",
};

function of(id: string, numerator: number, value: number, what: {zh: string; en: string}, per: 1 | 100 = 100): Example {
  const times = per === 1 ? "" : " × 100";
  return {
    id, given: {pupils: 1250, numerator}, results: {value},
    zh: `一所初中在校生{pupils}人，${what.zh}：{numerator} ÷ {pupils}${times} = {value}。`,
    en: `A junior secondary school of {pupils} pupils with ${what.en}: {numerator} ÷ {pupils}${times} = {value}.`,
    smallN,
  };
}

export const indicatorExamples: readonly Example[] = [
  of("teachers_above_qualification_per_100", 70, 5.6, {zh: "高于规定学历的专任教师{numerator}名", en: "{numerator} teachers above the required qualification"}),
  of("teachers_backbone_per_100", 14, 1.12, {zh: "县级以上骨干教师{numerator}名", en: "{numerator} backbone teachers"}),
  of("teachers_arts_pe_per_100", 12, 0.96, {zh: "体育、艺术专任教师{numerator}名", en: "{numerator} PE and arts teachers"}),
  of("area_teaching_m2_per_pupil", 7500, 6, {zh: "教学及辅助用房{numerator}㎡", en: "{numerator} m² of teaching rooms"}, 1),
  of("area_sports_m2_per_pupil", 12500, 10, {zh: "体育运动场馆{numerator}㎡", en: "{numerator} m² of sports grounds"}, 1),
  of("equipment_yuan_per_pupil", 3250000, 2600, {zh: "教学仪器设备值{numerator}元（来源表写作325万元）", en: "equipment of {numerator} yuan"}, 1),
  of("multimedia_rooms_per_100", 30, 2.4, {zh: "网络多媒体教室{numerator}间", en: "{numerator} multimedia rooms"}),
  of("computers_per_100", 150, 12, {zh: "计算机{numerator}台", en: "{numerator} computers"}),
  of("books_per_pupil", 43750, 35, {zh: "图书{numerator}册", en: "{numerator} books"}, 1),
  of("teachers_per_100", 100, 8, {zh: "专任教师{numerator}名（即师生比1:12.5）", en: "{numerator} teachers (12.5 pupils a teacher)"}),
  of("teachers_intermediate_title_per_100", 55, 4.4, {zh: "中级及以上职称专任教师{numerator}名", en: "{numerator} teachers of intermediate title and above"}),
];
