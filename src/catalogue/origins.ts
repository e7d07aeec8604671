/** Where figures come from. Simulated data is labelled wherever it shows. */
export const origins = [
  {id: "published", zh: "公布", en: "Published", label: "公布数据"},
  {id: "reported", zh: "上报", en: "Reported by schools", label: "学校上报"},
  {id: "simulated", zh: "模拟", en: "Simulated", label: "模拟数据"},
] as const;

export type OriginId = (typeof origins)[number]["id"];
