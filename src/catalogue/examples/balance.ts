import type {Example} from "./example.js";

/** The worked example of 教督〔2012〕3号: pupils and books of five schools. */
const official = {pupils: [45, 37, 89, 76, 55], resources: [279, 137, 935, 160, 402]};
/** World Bank, Handbook on Poverty and Inequality, chapter 6: ten households. */
const households = {values: [10, 15, 20, 25, 40, 20, 30, 35, 45, 90]};

const fewSchools = {
  zh: "学校少时一两所学校就能决定结果；不隐藏，请看核算表中各校的份额。",
  en: "With few schools one or two decide; nothing is hidden, see each school's share in the audit sheet.",
};
const comparison = {zh: "不设下限；少于五所学校时只作描述，不与其他区县比较。", en: "No lower bound; under five schools it describes and does not compare with other counties."};

export const balanceExamples: readonly Example[] = [
  {
    id: "cv_weighted", given: official, results: {mean: 6.334, sd: 3.26, cv: 0.51525663},
    zh: "教督〔2012〕3号附件的例子：五所学校学生{pupils}人，图书{resources}册。X̄ = {mean}，S = {sd}，CV = {cv}。",
    en: "The official worked example: five schools of {pupils} pupils with {resources} books. X̄ = {mean}, S = {sd}, CV = {cv}.", smallN: fewSchools,
  },
  {
    id: "cv_unweighted", given: official, results: {cv: 0.488770682, weighted: 0.515257},
    zh: "学生{pupils}人、图书{resources}册的五所学校，每校只算一次：{cv}，而按学生加权为{weighted}。限值0.50时，两者一个达标、一个不达标。",
    en: "Five schools of {pupils} pupils with {resources} books, each counted once: {cv}; weighted by pupils {weighted}. Against 0.50 one passes and the other fails.", smallN: comparison,
  },
  {
    id: "audit_sheet", given: official, results: {share: 0.4813, sum: 1},
    zh: "五所学校学生{pupils}人，图书{resources}册：第三所学校占S²的{share}，各校份额之和为{sum}。",
    en: "Five schools of {pupils} pupils with {resources} books: the third has {share} of S²; the shares add up to {sum}.", smallN: fewSchools,
  },
  {
    id: "weighting_decides", given: official, results: {decides: 1},
    zh: "学生{pupils}人、资源{resources}，小学限值0.50：加权0.515超限，不加权0.489未超，标为“加权与否改变判定”（{decides}个指标）。",
    en: "Pupils {pupils}, resources {resources}, the primary limit of 0.50: weighted 0.515 is over, unweighted 0.489 is not; flagged ({decides} indicator).", smallN: fewSchools,
  },
  {
    id: "audit_remedies", given: {...official, junior_pupils: 24}, results: {one: 16.35, reduced: 38.28, lowest: 16.35, move: 11.36, shared: 22.03},
    zh: "学生{pupils}人、设备{resources}元，限值0.50：只给一所学校（第四所）增加要{one}，给最低的学校一起增加也要{lowest}（此例中只有它需要增加），校际调配只要{move}；只从一所学校（第三所）减少要{reduced}。若第四所是九年一贯制学校，另有初中{junior_pupils}人，设备共用，小学占76 ÷ (76 + {junior_pupils} × 1.1)，则全校要增加{shared}。",
    en: "Pupils {pupils}, equipment {resources}, limit 0.50: adding to one school (the fourth) takes {one}, raising the lowest together also {lowest} (here it is the only one), moving between schools only {move}; taking from one school alone (the third) {reduced}. If the fourth had {junior_pupils} junior pupils too, sharing its equipment, of which 76 ÷ (76 + {junior_pupils} × 1.1) is at the primary stage, the whole school would need {shared}.",
    smallN: {zh: "只有一所学校时不适用；学校很少时一所学校往往无法单独补足，标为“做不到”。", en: "Not applicable to a single school; with very few, one school alone often cannot mend it, which is said."},
  },
  {
    id: "composite_cv", given: {cvs: [0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.4]}, results: {mean: 0.5375},
    zh: "八项差异系数{cvs}：综合{mean}，不高于初中的0.55，达标；最高的一项被其余各项抵补。",
    en: "Eight CVs of {cvs}: a composite of {mean}, within 0.55 for junior schools; the others make up for the highest.", smallN: fewSchools,
  },
  {
    // Pupils 200, 230, …; values 4 + (37 i mod 30) ÷ 10.
    id: "cv_interval", given: {schools: 30, first_pupils: 200, step: 30}, results: {cv: 0.1541, low: 0.1264, high: 0.1954},
    zh: "{schools}所学校，学生{first_pupils}人起每校多{step}人，生均值在4与6.9之间：CV = {cv}，区间{low}至{high}。",
    en: "{schools} schools, of {first_pupils} pupils and {step} more each, values between 4 and 6.9: CV {cv}, from {low} to {high}.",
    smallN: {zh: "少于30所学校不给区间。", en: "None under 30 schools."},
  },
  {
    id: "variance_split", given: {first: [1, 3], second: [4, 4]}, results: {total: 1.5, within: 0.5, between: 1},
    zh: "甲学区两校为{first}，乙学区两校为{second}，学生数相同：S² = {total}，学区内{within}，学区间{between}，占三分之二。",
    en: "School district A has {first}, B has {second}, pupils equal: S² = {total}, within {within}, between {between}, two thirds.",
    smallN: {zh: "少于三所学校的学区，学区内部分可由一校推知他校，只在局内使用。", en: "In a school district of fewer than three schools a member can work out another's value: for the bureau only."},
  },
  {
    id: "splits", given: {first: households.values.slice(0, 5), second: households.values.slice(5)}, results: {total: 0.1830644, between: 0.056633, within: 0.1264314},
    zh: "世界银行《贫困与不平等手册》第6章：前五户{first}，后五户{second}。泰尔T = {total} = 组间{between} + 组内{within}。",
    en: "World Bank handbook, chapter 6: households {first} and {second}. Theil T = {total} = {between} between + {within} within.",
    smallN: {zh: "只有几所学校时组间份额随机偏大，不作解读；各组学校数同时列出。", en: "With a handful of schools the between share is too large by chance and is not read; the number of schools is given."},
  },
  {
    id: "splits_nested", given: {first: [1, 3], second: [4, 4], third: [8, 8]}, results: {outer: 5.5556, between: 0.6667, within: 0.3333},
    zh: "甲片两个学区为{first}和{second}，乙片一个学区为{third}：片间{outer}，片内学区间{between}，学区内{within}，三项之和为S²。",
    en: "One area has school districts of {first} and {second}, another one of {third}: {outer} between areas, {between} between school districts inside them, {within} within; together S².",
    smallN: {zh: "每个上级只有一个学区时，其内的学区间部分恒为0。", en: "With one school district an area there is nothing between those inside it."},
  },
  {
    id: "cv_change", given: {pupils: [100, 100], before: [1, 3], after: [2, 2]}, results: {cv_before: 0.5, cv_after: 0, resources: -0.25, pupils_part: 0},
    zh: "两所学校学生{pupils}人，骨干教师由{before}名变为{after}名：CV由{cv_before}到{cv_after}，ΔCV²中资源变动{resources}，学生变动{pupils_part}。",
    en: "Two schools of {pupils} pupils, backbone teachers from {before} to {after}: the CV goes from {cv_before} to {cv_after}; of the change of CV² resources have {resources}, pupils {pupils_part}.",
    smallN: {zh: "学校很少时一所学校就能决定结果，请看各校。", en: "With few schools one decides: look at each."},
  },
  {
    id: "convergence", given: {before: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], after: [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]}, results: {beta: -0.6389, noise: -0.6389, spread: 0},
    zh: "十所学校的生均值由{before}变为{after}：数值没有变，只是换了学校。β = {beta}，其中回归均值{noise}，离散程度变化{spread}：差距没有缩小。",
    en: "Ten schools go from {before} to {after}: the same values at other schools. β = {beta}, of it regression to the mean {noise} and change of spread {spread}: differences have not narrowed.",
    smallN: {zh: "少于10所学校不计算。", en: "None under 10 schools."},
  },
  {
    id: "gini", given: households, results: {gini: 0.3272727},
    zh: "世界银行手册第6章的十户{values}：G = {gini}。", en: "Ten households of the World Bank handbook, chapter 6, {values}: G = {gini}.", smallN: comparison,
  },
  {
    id: "theil", given: households, results: {t: 0.1830644, l: 0.1792203},
    zh: "世界银行手册第6章的十户{values}：T = {t}，L = {l}。", en: "Ten households of the World Bank handbook, chapter 6, {values}: T = {t}, L = {l}.", smallN: comparison,
  },
  {
    id: "atkinson", given: households, results: {half: 0.0869155, one: 0.1640783, two: 0.2901688},
    zh: "世界银行手册第6章的十户{values}：A(0.5) = {half}，A(1) = {one}，A(2) = {two}。",
    en: "Ten households of the World Bank handbook, chapter 6, {values}: A(0.5) = {half}, A(1) = {one}, A(2) = {two}.", smallN: comparison,
  },
  {
    id: "positions", given: {values: [2, 4, 6, 8, 20]}, results: {range: 10, mcloone: 0.6667, median: 6},
    zh: "五所学校{values}：极差率{range}；中位数{median}，McLoone = (2 + 4 + 6) ÷ (3 × 6) = {mcloone}。",
    en: "Five schools of {values}: range ratio {range}; median {median}, McLoone (2 + 4 + 6) ÷ (3 × 6) = {mcloone}.", smallN: comparison,
  },
  {
    id: "means", given: {values: [2, 4, 9], weights: [10, 30, 10]}, results: {mean: 5, weighted: 4.6, total: 50},
    zh: "三所学校数值{values}，学生{weights}人：平均{mean}，按{total}名学生加权为{weighted}。",
    en: "Three schools of {values} with {weights} pupils: mean {mean}, weighted by {total} pupils {weighted}.", smallN: comparison,
  },
  {
    id: "ge2", given: {values: [1, 3]}, results: {cv: 0.5, ge2: 0.125},
    zh: "两所学校{values}：CV = {cv}，GE(2) = 0.5² ÷ 2 = {ge2}。", en: "Two schools of {values}: CV = {cv}, GE(2) = 0.5² ÷ 2 = {ge2}.", smallN: fewSchools,
  },
  {
    id: "hoover", given: {values: [1, 3, 5, 11]}, results: {hoover: 0.3},
    zh: "四所学校{values}，均值5：H = (4 + 2 + 0 + 6) ÷ (2 × 4 × 5) = {hoover}，即总量的三成要从第四所调出。",
    en: "Four schools of {values}, mean 5: H = (4 + 2 + 0 + 6) ÷ (2 × 4 × 5) = {hoover}: three tenths of the total would have to leave the fourth.", smallN: fewSchools,
  },
  {
    id: "verstegen", given: {values: [2, 4, 6, 8, 20]}, results: {verstegen: 2.3333},
    zh: "五所学校{values}，中位数6：V = (8 + 20) ÷ (2 × 6) = {verstegen}。", en: "Five schools of {values}, median 6: V = (8 + 20) ÷ (2 × 6) = {verstegen}.", smallN: fewSchools,
  },
  {
    id: "quantile_ratios", given: {values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}, results: {p90_p10: 5, p95_p05: 7, federal: 6},
    zh: "十一所学校{values}：P90 ÷ P10 = 10 ÷ 2 = {p90_p10}，P95 ÷ P05 = 10.5 ÷ 1.5 = {p95_p05}，联邦极差率{federal}。",
    en: "Eleven schools of {values}: P90 ÷ P10 = 10 ÷ 2 = {p90_p10}, P95 ÷ P05 = 10.5 ÷ 1.5 = {p95_p05}, federal range ratio {federal}.",
    smallN: {zh: "少于20所学校时分位数由两端的一两所学校决定，只作描述。", en: "Under 20 schools one or two at either end decide the percentiles: they only describe."},
  },
  {
    id: "mcloone_forms", given: {values: [2, 4, 6, 8, 20], weights: [30, 10, 50, 10, 20]}, results: {median: 6, below: 0.5, weighted: 0.7407, below_weighted: 0.4167},
    zh: "五所学校{values}，学生{weights}人：加权中位数{median}；不含中位数 (2 + 4) ÷ (2 × 6) = {below}；加权 400 ÷ (90 × 6) = {weighted}；加权且不含 100 ÷ (40 × 6) = {below_weighted}。",
    en: "Five schools of {values} with {weights} pupils: weighted median {median}; strictly below (2 + 4) ÷ (2 × 6) = {below}; weighted 400 ÷ (90 × 6) = {weighted}; both 100 ÷ (40 × 6) = {below_weighted}.", smallN: comparison,
  },
  {
    id: "sample_forms", given: {values: [1, 3], weights: [10, 30]}, results: {cv: 0.7071, frequency: 0.3508, reliability: 0.5657, gini: 0.5},
    zh: "两所学校{values}，学生{weights}人：样本CV {cv}；加权CV 0.3464，权重为个数时{frequency}，为可靠程度时{reliability}；样本基尼系数{gini}。",
    en: "Two schools of {values} with {weights} pupils: sample CV {cv}; weighted CV 0.3464, by counts {frequency}, by reliabilities {reliability}; sample Gini {gini}.",
    smallN: {zh: "单位越少，与总体口径相差越大；一个单位时没有定义。", en: "The fewer the units, the further from the population form; not defined of one."},
  },
  {
    id: "lorenz", given: {values: [0, 10]}, results: {half: 0, six: 0.2, nine: 0.8},
    zh: "两所学校{values}：L(0.5) = {half}，L(0.6) = {six}，L(0.9) = {nine}。",
    en: "Two schools of {values}: L(0.5) = {half}, L(0.6) = {six}, L(0.9) = {nine}.", smallN: comparison,
  },
];
