/** 学段, in the order in which pages show them. `words` are the spellings accepted in files. */
export const stages = [
  {id: "primary", zh: "小学", en: "Primary", words: ["小学", "小学部", "小学阶段", "普通小学", "小学教育", "primary", "elementary", "E"]},
  {id: "junior", zh: "初中", en: "Junior secondary", words: ["初中", "初级中学", "初中部", "初中阶段", "普通初中", "初中教育", "junior", "middle", "M"]},
] as const;

export type StageId = (typeof stages)[number]["id"];

/** 高中 is outside compulsory education; its pupils count where a school's stages share resources. Accepted in enrolment only. */
export const seniorStage = {id: "senior", zh: "高中", en: "Senior secondary", words: ["高中", "高中部", "普通高中", "高中阶段", "senior"]} as const;

/** What a school reports once for all its stages: premises, equipment, books. Accepted in resources only, and split by school_types.ts. */
export const sharedStage = {id: "shared", zh: "全校共用", en: "Shared by all stages", words: ["共用", "全校", "全校共用", "学段共用", "shared"]} as const;
