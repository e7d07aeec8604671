/** Levels of training and awards. `unstated` is a level that the source leaves empty: never guessed. */
export const levels = [
  {id: "national", zh: "国家级", en: "National", words: ["国家级", "国培"]},
  {id: "province", zh: "省级", en: "Province", words: ["省级", "省培"]},
  {id: "city", zh: "市级", en: "Prefecture", words: ["市级", "州级"]},
  {id: "county", zh: "县级", en: "County", words: ["县级", "区级", "县区级"]},
  {id: "district", zh: "学区级", en: "School district", words: ["学区级", "学区"]},
  {id: "school", zh: "校级", en: "School", words: ["校级", "校本"]},
  {id: "charity", zh: "社会公益", en: "Charity", words: ["社会公益"]},
  {id: "unstated", zh: "未注明", en: "Not stated", words: [""]},
] as const;
