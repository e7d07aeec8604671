/** Rates: a numerator over a stated denominator, never a CV; gaps in percentage points, Wilson intervals. */
export const rates = [
  {
    id: "promotion_rate", zh: "初中升学率", en: "Promotion rate after junior secondary", stage: "junior",
    numerator: {zh: "升入高一级学校人数", en: "entrants to the next level"},
    denominator: {zh: "毕业生数", en: "graduates"},
    formula: {zh: "升入高一级学校人数 ÷ 毕业生数 × 100%", en: "entrants ÷ graduates × 100%"},
    clause: "分母为当年初中毕业生数；是否计入中职按数据来源说明", source: "学区建设工作总结（公布数）；学校上报表",
    model: "measures.rate_intervals",
    caveat: {
      zh: "普查没有抽样误差；区间表示逐年波动的大小。公布的百分率没有附人数，区间以学校行的人数计算；学校行是模拟数据的，区间也是模拟的。",
      en: "A census has no sampling error; the interval shows year-to-year noise. Published percentages come without counts, so their intervals rest on the counts of the school rows, and are simulated where those are.",
    },
  },
] as const;
