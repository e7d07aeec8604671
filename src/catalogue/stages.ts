/** 学段, in the order in which pages show them. `words` are the spellings accepted in files. */
export const stages = [
  {id: "primary", zh: "小学", en: "Primary", words: ["小学", "小学部", "小学教育", "primary", "elementary", "E"]},
  {id: "junior", zh: "初中", en: "Junior secondary", words: ["初中", "初级中学", "初中部", "初中教育", "junior", "middle", "M"]},
] as const;

export type StageId = (typeof stages)[number]["id"];
