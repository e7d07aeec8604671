/** What a bureau may conclude about an item of the standard that it reports. */
export const conclusions = [
  {id: "pass", zh: "达标", en: "Met", words: ["是", "达到", "合格", "已达标", "已达到", "符合", "√", "通过"]},
  {id: "fail", zh: "未达标", en: "Not met", words: ["否", "未达到", "不达标", "不合格", "未达到标准", "不符合", "×", "未通过"]},
] as const;

/** Words in the place of a conclusion that is not drawn yet: the same as an empty cell. */
export const pendingWords = ["待填报", "待定", "待核", "待评估", "未评估", "暂无", "-", "--", "—", "——", "/"] as const;
