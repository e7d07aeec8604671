/**
 * The one list of missing-value markers, compared after trimming and folding full width to half width.
 * In exam scores every marker, an empty cell included, means absent (缺考).
 */
export const missingMarkers = ["", "NA", "N/A", "-", "--", "—", "——", "／", "/", "缺", "缺考", "未考", "暂无"] as const;

/** Exam statuses: 0 is a score, absent is not 0. `words` are spellings in score cells or status columns. */
export const scoreStatuses = [
  {id: "normal", zh: "正常", en: "Sat", words: ["正常"]},
  {id: "absent", zh: "缺考", en: "Absent", words: ["缺考", "缺", "未考", "缺席", "缓考", "弃考", "缺考(病)", "缺考(病假)", "缺考(事)", "缺考(事假)"]},
  {id: "cheat", zh: "作弊", en: "Disqualified", words: ["作弊", "违纪", "舞弊"]},
  {id: "exempt", zh: "免考", en: "Exempt", words: ["免考", "免试", "免修", "免体"]},
  {id: "missing", zh: "缺失", en: "Missing", words: []},
] as const;

/**
 * First cells that make a line a total line, which is skipped and counted: a sum of all lines, of those since the last total line, or a mean. The whole cell
 * must be one, blanks, brackets and what follows a colon aside (合 计：, 小计(46所), 合计：30个班), with or without what it is of: a school called 总和小学 is a
 * school. A 小计 may be of anything (城区小计). In the cell of an id that a record is known by each of the words may follow anything; in that of a name (a programme, a
 * competition) those of a sum and 小计, a sum behind no colon.
 */
export const totalLines = {
  of: ["全省", "全州", "全市", "全区", "全县", "全旗", "全镇", "全乡", "全学区", "全校", "本市", "本区", "本县", "本学区", "本校", "本页", "各校", "学校", "年级", "全年级", "年段", "班级", "全班", "城区", "镇区", "城镇", "乡镇", "乡村", "农村", "公办", "民办", "小学", "初中", "中学"],
  sum: ["合计", "总计", "总和", "共计", "总人次"],
  part: ["小计"],
  mean: ["平均", "均值", "平均值", "平均数"],
} as const;

/** First cells of lines below a list of scores that are of all pupils above; only exam files have them. */
export const examTotalWords = ["平均分", "均分", "最高分", "最低分", "及格率", "优秀率", "优良率", "及格人数", "优秀人数", "低分率", "得分率", "满分率", "标准差", "中位数", "参考人数", "实考人数", "应考人数", "缺考人数", "考生人数"] as const;

/** What a value can be, from staging to page. Zero is an ordinary value with state `ok`. */
export const states = [
  {id: "ok", zh: "有值", en: "Value"},
  {id: "missing", zh: "缺失", en: "Missing"},
  {id: "suppressed", zh: "不公开", en: "Suppressed"},
  {id: "not_applicable", zh: "不适用", en: "Not applicable"},
] as const;

export type StateId = (typeof states)[number]["id"];
