/**
 * Rates: a numerator over a stated denominator, never a CV; gaps in percentage points, Wilson intervals.
 * `mayExceed`: the numerator is no part of the denominator and may be larger (leavers who moved in); such a school has no interval.
 */
export const rates = [
  {
    id: "promotion_rate", zh: "初中升学率", en: "Promotion rate after junior secondary", stage: "junior", mayExceed: false,
    numerator: {zh: "升入高一级学校人数", en: "entrants to the next level"},
    denominator: {zh: "毕业生数", en: "graduates"},
    formula: {zh: "升入高一级学校人数 ÷ 毕业生数 × 100%", en: "entrants ÷ graduates × 100%"},
    clause: "分母为当年初中毕业生数；是否计入中职按数据来源说明", clauseEn: "The denominator is the year's graduates; whether vocational schools count is said by the source", source: "学区建设工作总结（公布数）；学校上报表",
    model: "measures.rate_intervals",
    caveat: {
      zh: "普查没有抽样误差；区间表示逐年波动的大小。公布的百分率没有附人数，区间以学校行的人数计算；学校行是模拟数据的，区间也是模拟的。",
      en: "A census has no sampling error; the interval shows year-to-year noise. Published percentages come without counts, so their intervals rest on the counts of the school rows, and are simulated where those are.",
    },
  },
  {
    id: "retention_entry", zh: "初中三年巩固率（毕业÷入学）", en: "Three-year retention, leavers of entrants", stage: "junior", mayExceed: true,
    numerator: {zh: "当年毕业生数", en: "graduates of the year"},
    denominator: {zh: "三年前入学人数", en: "entrants three years before"},
    formula: {zh: "毕业生数 ÷ 三年前入学人数 × 100%", en: "graduates ÷ entrants three years before × 100%"},
    clause: "教督〔2017〕6号 第八条（一）：初中三年巩固率达到95%以上；该文未给出公式，通行两种算法，此为不计转学的一种（未与原文核对）",
    clauseEn: "教督〔2017〕6号, art. 8 (1): three-year retention of 95% or more; it gives no formula, two are in use, and this one leaves out transfers (not checked in the primary text)", source: "学校上报表",
    model: "measures.rate_intervals",
    caveat: {
      zh: "不计转入转出：转入多于转出的学校，毕业生会多于入学人数，巩固率高于100%，照收并提醒核对，学区和全区按各校之和计算；高于100%的不是比例，不给区间，也不判断变化是否超出波动。两种算法不能互相比较，各年应用同一种。",
      en: "Transfers are left out: where more move in than out a school has more graduates than entrants, and a rate above 100%; it is taken as it is, with a warning, and school districts and the area add up all schools. A rate above 100% is no share: it has no interval, and no change of it is told from noise. The two formulas do not compare; use one in all years.",
    },
  },
  {
    id: "retention_transfers", zh: "初中三年巩固率（含转学）", en: "Three-year retention, transfers counted", stage: "junior", mayExceed: false,
    numerator: {zh: "当年毕业生数", en: "graduates of the year"},
    denominator: {zh: "三年前入学人数 + 转入 − 转出 − 死亡", en: "entrants three years before + moved in − moved out − died"},
    formula: {zh: "毕业生数 ÷ (三年前入学人数 + 三年转入 − 三年转出 − 死亡) × 100%", en: "graduates ÷ (entrants three years before + moved in − moved out − died) × 100%"},
    clause: "教督〔2017〕6号 第八条（一）：初中三年巩固率达到95%以上；该文未给出公式，通行两种算法，此为计转学的一种（未与原文核对）",
    clauseEn: "教督〔2017〕6号, art. 8 (1): three-year retention of 95% or more; it gives no formula, two are in use, and this one counts transfers (not checked in the primary text)", source: "学校上报表",
    model: "measures.rate_intervals",
    caveat: {
      zh: "分母由学校按学籍变动算好后上报，本系统不代为推算。各地口径不一：有的不减死亡，有的不计借读，须在数据来源中说明。",
      en: "Schools report the denominator as their register of pupils gives it; nothing is derived here. Places differ: some do not take off deaths, some leave out guest pupils; the source should say.",
    },
  },
] as const;
