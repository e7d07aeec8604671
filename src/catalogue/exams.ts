/** Subjects, with the spellings accepted as headers of wide files and as values of long ones, and `short` ones that need somebody's word: 生 may be 生物 or 考生. */
export const subjects = [
  {id: "chinese", zh: "语文", en: "Chinese", words: ["语文"], short: ["语"]},
  {id: "maths", zh: "数学", en: "Mathematics", words: ["数学"], short: ["数"]},
  {id: "english", zh: "英语", en: "English", words: ["英语", "外语", "外国语"], short: ["英"]},
  {id: "physics", zh: "物理", en: "Physics", words: ["物理"], short: ["物"]},
  {id: "chemistry", zh: "化学", en: "Chemistry", words: ["化学"], short: ["化"]},
  {id: "biology", zh: "生物", en: "Biology", words: ["生物", "生物学"], short: ["生"]},
  {id: "politics", zh: "道德与法治", en: "Civics", words: ["道德与法治", "道德与法制", "道法", "思想品德", "思品", "政治", "思想政治", "品德与社会", "品德与生活"], short: ["政", "道", "品德"]},
  {id: "history", zh: "历史", en: "History", words: ["历史"], short: ["史"]},
  {id: "geography", zh: "地理", en: "Geography", words: ["地理"], short: ["地"]},
  {id: "science", zh: "科学", en: "Science", words: ["科学"], short: ["科"]},
  {id: "pe", zh: "体育", en: "PE", words: ["体育", "体育与健康", "体育健康", "中考体育", "体育考试", "体育测试"], short: ["体"]},
] as const;

/** All subjects of an exam together: the sum of full marks, over pupils who sat every subject. */
export const allSubjects = {id: "total", zh: "总分", en: "All subjects"} as const;

/** Kinds of exam; rules differ by kind. */
export const examKinds = [
  {id: "zhongkao", zh: "中考", en: "Senior secondary entrance examination", words: ["中考", "学业水平考试", "初中学业水平考试"]},
  {id: "mock", zh: "初三模拟", en: "Mock examination, final year", words: ["初三模拟", "模拟", "一模", "二模"]},
  {id: "monitoring", zh: "质量监测", en: "Quality monitoring", words: ["质量监测", "监测"]},
  {id: "internal", zh: "校内", en: "Within the school", words: ["校内", "期中", "期末"]},
  {id: "other", zh: "其他", en: "Other", words: ["其他"]},
] as const;

/**
 * 一分三率 cut-offs as shares of the full mark (score ≥ share for excellent and pass, score < share for low), the usual ones;
 * a workspace overrides them per exam and subject in bureau.yaml. No national document fixes them: they are local practice.
 */
export const examRules = {
  excellent: 0.85, pass: 0.6, low: 0.4, clause: "通行做法，无国家规定；可在 bureau.yaml 按考试和学科调整", clauseEn: "Usual practice, no national rule; bureau.yaml sets it by exam and subject",
  limitBetween: {value: 0.15, clause: "教督〔2017〕6号 第八条（九）：国家义务教育质量监测校际差异率低于0.15", clauseEn: "教督〔2017〕6号, art. 8 (9): the between-school share of the national monitoring is below 0.15", confirmed: false},
};

/** Readings of 区分度, from the highest: `from` and above. Usual in the field; no national document fixes them. */
export const discriminationBands = [
  {id: "very_good", from: 0.4},
  {id: "good", from: 0.3},
  {id: "fair", from: 0.2},
] as const;
