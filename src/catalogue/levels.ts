/** Levels of training and awards. `unstated` is a level that the source leaves empty: never guessed. */
export const levels = [
  {id: "national", zh: "国家级", en: "National", words: ["国家级", "国家", "国级", "国培"]},
  {id: "province", zh: "省级", en: "Province", words: ["省级", "省", "省培", "自治区级"]},
  {id: "city", zh: "市级", en: "Prefecture", words: ["市级", "市", "州级", "州", "市州级", "市（州）级", "州（市）级", "地市级", "市培", "州培"]},
  {id: "county", zh: "县级", en: "County", words: ["县级", "县", "区级", "区", "县区级", "区县级", "县（区）级", "区（县）级", "县（市、区）级", "县（市）级", "县市区级", "县培", "区培"]},
  {id: "district", zh: "学区级", en: "School district", words: ["学区级", "学区"]},
  {id: "school", zh: "校级", en: "School", words: ["校级", "校", "学校级", "校本", "校培", "校本培训"]},
  {id: "charity", zh: "社会公益", en: "Charity", words: ["社会公益"]},
  {id: "unstated", zh: "未注明", en: "Not stated", words: ["", "-", "--", "—", "——", "/", "无", "不详", "未定级"]},
] as const;
