/**
 * The one list of missing-value markers, compared after trimming and folding full width to half width.
 * In exam scores every marker, an empty cell included, means absent (缺考).
 */
export const missingMarkers = ["", "NA", "N/A", "-", "--", "—", "——", "／", "/", "缺", "缺考", "未考", "暂无"] as const;

/** Texts in the place of a name (a partner, a prize, a former name) that say that there is none, as they are written. */
export const nameMarkers = ["NA", "N/A", "-", "－", "--", "—", "——", "／", "/", "无", "暂无"] as const;

/** Words in the place of the last year of what goes on: the same as an empty cell there. */
export const stillWords = ["至今", "到今", "迄今", "今", "现在", "现今", "目前", "仍在", "仍为成员", "长期", "长期有效", "永久", "9999", "9999年", "9999-12-31", "9999/12/31", "9999.12.31", "9999年12月31日", "99991231", "-", "--", "—", "——", "/", "无"] as const;

/** Exam statuses: 0 is a score, absent is not 0. `words` are spellings in score cells or status columns. */
export const scoreStatuses = [
  {id: "normal", zh: "正常", en: "Sat", words: ["正常"]},
  {id: "absent", zh: "缺考", en: "Absent", words: ["缺考", "缺", "未考", "缺席", "缓考", "弃考", "缺考(病)", "缺考(病假)", "缺考(事)", "缺考(事假)", "病假", "事假", "请假", "未参加", "未参考"]},
  {id: "cheat", zh: "作弊", en: "Disqualified", words: ["作弊", "违纪", "舞弊"]},
  {id: "exempt", zh: "免考", en: "Exempt", words: ["免考", "免试", "免修", "免体", "免"]},
  {id: "missing", zh: "缺失", en: "Missing", words: []},
] as const;

/** What a value can be, from staging to page. Zero is an ordinary value with state `ok`. */
export const states = [
  {id: "ok", zh: "有值", en: "Value"},
  {id: "missing", zh: "缺失", en: "Missing"},
  {id: "suppressed", zh: "不公开", en: "Suppressed"},
  {id: "not_applicable", zh: "不适用", en: "Not applicable"},
] as const;

export type StateId = (typeof states)[number]["id"];
