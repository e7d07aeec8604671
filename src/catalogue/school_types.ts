/**
 * School types, the stages each one has, and whether the county balance standards apply to it.
 * Scope: 教督〔2017〕6号 leaves out special and vocational schools; kindergartens and 高级中学 are not compulsory education.
 * `weights`: what a pupil of each stage counts where stages share premises, equipment or books: 九年一贯制 1:1.1 (小:初), 完全中学 1:1.2 (初:高),
 * 十二年一贯制 1:1.1:1.32, as 教督〔2012〕3号 and 〔2017〕6号 are applied. Teachers are reported by stage and never split.
 */
export const schoolTypes = [
  {id: "primary", zh: "小学", en: "Primary school", stages: ["primary"], inScope: true, weights: {primary: 1}, words: ["小学", "完全小学", "完小", "村小", "村小学", "中心小学", "普通小学"]},
  {id: "junior", zh: "初级中学", en: "Junior secondary school", stages: ["junior"], inScope: true, weights: {junior: 1}, words: ["初级中学", "初中", "中学", "普通初中", "独立初中"]},
  {id: "nine_year", zh: "九年一贯制学校", en: "Nine-year school", stages: ["primary", "junior"], inScope: true, weights: {primary: 1, junior: 1.1}, words: ["九年一贯制学校", "九年一贯制", "九年制学校", "九年制", "九年一贯"]},
  {id: "complete_secondary", zh: "完全中学", en: "Complete secondary school", stages: ["junior"], inScope: true, weights: {junior: 1, senior: 1.2}, words: ["完全中学", "完中"]},
  {id: "twelve_year", zh: "十二年一贯制学校", en: "Twelve-year school", stages: ["primary", "junior"], inScope: true, weights: {primary: 1, junior: 1.1, senior: 1.32}, words: ["十二年一贯制学校", "十二年一贯制"]},
  {id: "senior", zh: "高级中学", en: "Senior secondary school", stages: [], inScope: false, weights: {}, words: ["高级中学", "高中", "普通高中"]},
  {id: "teaching_point", zh: "教学点", en: "Teaching point", stages: ["primary"], inScope: true, weights: {primary: 1}, words: ["教学点", "小学教学点"]},
  {id: "special", zh: "特殊教育学校", en: "Special school", stages: ["primary", "junior"], inScope: false, weights: {}, words: ["特殊教育学校", "特教学校"]},
  {id: "vocational", zh: "职业学校", en: "Vocational school", stages: [], inScope: false, weights: {}, words: ["职业学校", "职业初中", "中等职业学校"]},
  {id: "kindergarten", zh: "幼儿园", en: "Kindergarten", stages: [], inScope: false, weights: {}, words: ["幼儿园"]},
] as const;

export type SchoolTypeId = (typeof schoolTypes)[number]["id"];
