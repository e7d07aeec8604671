/** What a bureau may conclude about an item of the standard that it reports. */
export const conclusions = [
  {id: "pass", zh: "达标", en: "Met", words: ["是", "达到", "合格"]},
  {id: "fail", zh: "未达标", en: "Not met", words: ["否", "未达到", "不达标", "不合格"]},
] as const;
