import type {Kind} from "../datasets/field.js";

/** What a column of a template holds, as the school reads it. */
export interface FieldNote {
  zh: string;
  unit?: string;
  example: string;
}

/** Fields of the datasets; where one name means two things, `dataset.field` goes first. */
export const fieldNotes: Readonly<Record<string, FieldNote>> = {
  school_id: {zh: "登记的学校标识码（十位，文本）；没有代码的填登记的校名", example: "3253000001"},
  "schools.school_id": {zh: "学校标识码，十位，文本，一校一码，不重复", example: "3253000001"},
  "pairings.school_id": {zh: "学区成员学校的标识码或登记的校名", example: "3253000001"},
  school_name: {zh: "校名，与登记一致；代码优先", example: "示例一小"},
  school_type: {zh: "办学类型", example: "小学"},
  urban_rural: {zh: "城乡类型", example: "镇区"},
  region: {zh: "所在乡镇、街道", example: "示例镇"},
  aliases: {zh: "曾用名、别名、常用简称，几个的用顿号分开；报表可以用其中只有这所学校有的名称", example: "示例镇中心小学、示例中心校"},
  "successions.year": {zh: "变更后的第一个学年：新校从这一年9月1日起", example: "2024"},
  "successions.kind": {zh: "更名（换了代码）、合并、拆分、撤销、新设；保留原代码的学校在合并、拆分中两边都填自己", example: "合并"},
  predecessor_id: {zh: "变更前学校的标识码；新设的不填。几所合并的，一所一行", example: "3253000001"},
  successor_id: {zh: "变更后学校的标识码；撤销的不填。拆成几所的，一所一行", example: "3253000009"},
  year: {zh: "学年，填开始的一年：存量按当年9月1日，流量按上年9月1日至当年8月31日", example: "2024"},
  stage: {zh: "学段", example: "初中"},
  district_id: {zh: "学区代码或名称，各表写法一致", example: "J1"},
  district_name: {zh: "学区名称", example: "第一学区"},
  from_year: {zh: "从哪一学年起为该学区成员", example: "2020"},
  to_year: {zh: "到哪一学年为止；仍为成员的不填", example: ""},
  role: {zh: "在学区中的角色", example: "牵头学校"},
  parent_id: {zh: "学区的上级（片区）代码，没有的不填", example: ""},
  parent_name: {zh: "学区的上级（片区）名称，没有的不填", example: ""},
  exam_id: {zh: "考试代码，同一次考试写法一致", example: "2024zk"},
  pupil_id: {zh: "学籍号或考号，文本，不写姓名", example: "0001"},
  kind: {zh: "考试类型", example: "中考"},
  grade: {zh: "年级", example: "九年级"},
  "exam_items.subject": {zh: "科目", example: "数学"},
  "exam_items.item": {zh: "题号", example: "21(1)"},
  "exam_items.full_mark": {zh: "这一小题的满分", unit: "分", example: "3"},
  "exam_items.score": {zh: "这一小题的得分", unit: "分", example: "2"},
  "exam_scores.subject": {zh: "科目，一名学生一科一行", example: "数学"},
  full_mark: {zh: "该科满分，不填为100", unit: "分", example: "120"},
  score: {zh: "原始分；缺考填“缺考”，免考填“免考”，作弊填“作弊”；0是分数", unit: "分", example: "96.5"},
  intake: {zh: "入学成绩或标准分，没有的不填", example: ""},
  rate_id: {zh: "比率", example: "初中升学率"},
  numerator: {zh: "分子：升入高一级学校的人数", unit: "人", example: "315"},
  stated_percent: {zh: "百分率，与分子、分母核对用，可不填", unit: "%", example: "98.44%"},
  denominator: {zh: "分母：当年毕业生数", unit: "人", example: "320"},
  serial: {zh: "序号", example: "1"},
  programme: {zh: "培训项目名称", example: "国培计划"},
  level: {zh: "级别，不清楚的不填", example: "县级"},
  audience: {zh: "培训对象", example: "骨干教师"},
  person_times: {zh: "参训人次：一人参加两次计2人次，不是人数", unit: "人次", example: "46"},
  partner: {zh: "结对学校，几所的用顿号分开", example: "县三中、县四中"},
  competition: {zh: "竞赛名称，不写个人姓名", example: "课堂教学竞赛"},
  subject: {zh: "学科", example: "语文"},
  prize: {zh: "奖次", example: "一等奖"},
  winner: {zh: "获奖者，可不填；同校同赛同奖次有几人时用来区分，不出本库、不发布", example: ""},
  awards: {zh: "本行是几项奖，不是几个人：集体奖是1项；不填为1", unit: "项", example: "1"},
  indicator_id: {zh: "指标代码，见 bureau.yaml", example: ""},
  statement: {zh: "公布的指标", example: "初中升学率"},
  "stated_totals.subject": {zh: "指标的对象", example: "全区"},
  value: {zh: "数值", example: "100"},
  unit: {zh: "数值的单位", example: "人次"},
  "enrolment.unit": {zh: "数值的单位", example: "人"},
  "enrolment.item": {zh: "数值的项目", example: "在校生数"},
  "resources.unit": {zh: "数值的单位", example: "名"},
  "resources.item": {zh: "数值的项目", example: "专任教师数"},
  absent: {zh: "是否缺考", example: "否"},
  cheat: {zh: "是否作弊、违纪", example: "否"},
  "exam_scores.remark": {zh: "备注，其中的缺考、作弊等对本行的成绩有效", example: "缺考"},
  persons: {zh: "获奖的人数", example: "2"},
  "standard_items.stage": {zh: "按学段要求的项目填学段，其余不填", example: ""},
  "standard_items.item": {zh: "标准的项目", example: "教师持证上岗"},
  "standard_items.value": {zh: "完成值，百分数填98.5这样的数，校际差异率填0.12这样的数；只有文字要求的不填", example: "100"},
  conclusion: {zh: "是否达标；没有数据的不填，即为待填报", example: "达标"},
  "standard_items.note": {zh: "数据来源或依据", example: "2024年教育经费统计"},
  basis: {zh: "年份的依据", example: "总结年度"},
};

/** What may stand in a cell, by its kind. */
export const kindNotes: Readonly<Record<Kind, string>> = {
  key: "文本", school: "文本", name: "文本", word: "从下拉列表中选", year: "四位数", count: "整数，没有数据填“暂无”", number: "数字，没有数据填“暂无”", score: "数字或“缺考”“免考”“作弊”", flag: "是或否", remark: "文字",
};
