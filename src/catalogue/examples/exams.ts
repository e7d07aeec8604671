import type {Example} from "./example.js";

/** Two schools, marks of 100: mean 60, S² = 200. */
const two = {first: [40, 60], second: [60, 80]};
/** Dyestuff (Davies & Goldsmith 1972): six batches of five, here six schools. */
const dyestuff = {
  a: [1545, 1440, 1440, 1520, 1580], b: [1540, 1555, 1490, 1560, 1495], c: [1595, 1550, 1605, 1510, 1560],
  d: [1445, 1440, 1595, 1465, 1545], e: [1595, 1630, 1515, 1635, 1625], f: [1520, 1455, 1450, 1480, 1445],
};

const pupils = {
  zh: "实考不足10人的不列数值，不足30人的标出“n<30”，只作参考。",
  en: "Under 10 who sat no value is shown; under 30 it is flagged and says little.",
};
const fiveSchools = {
  zh: "少于五所学校不计算；学校少时区间很宽，一定与0.15一起看区间。",
  en: "None under five schools; with few the interval is wide: read it, not the share alone, against 0.15.",
};

export const examExamples: readonly Example[] = [
  {
    id: "participation", given: {sat: 3, absent: 1, cheat: 1, exempt: 1}, results: {entered: 5, percent: 60},
    zh: "实考{sat}人，缺考{absent}人，作弊{cheat}人，免考{exempt}人：应考{entered}人，参考率{percent}%。",
    en: "{sat} sat, {absent} absent, {cheat} disqualified, {exempt} exempt: {entered} entered, participation {percent}%.", smallN: pupils,
  },
  {
    id: "one_mean_three_rates", given: {scores: [90, 60, 30, 20]}, results: {mean: 50, excellent: 25, pass: 50, low: 50},
    zh: "满分100，四名学生{scores}分：均分{mean}，优秀率（85分及以上）{excellent}%，及格率（60分及以上）{pass}%，低分率（40分以下）{low}%。",
    en: "Full mark 100, scores {scores}: mean {mean}, excellent (85 and above) {excellent}%, pass (60 and above) {pass}%, low (under 40) {low}%.", smallN: pupils,
  },
  {
    id: "above_average", given: two, results: {percent: 16.67},
    zh: "一校{first}分，另一校{second}分，全体均分60：另一校均分70，超均率{percent}%。",
    en: "One school has {first}, the other {second}, all pupils a mean of 60: the other's mean of 70 is {percent}% above.", smallN: pupils,
  },
  {
    id: "icc_anova", given: dyestuff, results: {icc: 0.4185},
    zh: "Dyestuff数据（六组各五个观测，如第一组{a}）：MSB = 11271.5，MSW = 2451.25，ICC = {icc}。",
    en: "The Dyestuff data (six groups of five, the first {a}): MSB = 11271.5, MSW = 2451.25, ICC = {icc}.", smallN: fiveSchools,
  },
  {
    id: "icc_reml", given: dyestuff, results: {var_school: 1764.05, var_resid: 2451.25, icc: 0.4185},
    zh: "Dyestuff数据（六组各五个观测，如第一组{a}）：σ²校 = {var_school}，σ²生 = {var_resid}，ICC = {icc}，与R的lme4一致；各组一样大时与方差分析法相同。",
    en: "The Dyestuff data (six groups of five, the first {a}): variances {var_school} and {var_resid}, ICC {icc}, as R's lme4 gives them; with equal groups the same as ANOVA.", smallN: fiveSchools,
  },
  {
    id: "eta2", given: dyestuff, results: {eta2: 0.4893, none: 0.1724},
    zh: "Dyestuff数据（六组各五个观测，如第一组{a}）：η² = {eta2}，而各组没有差异时也有{none}，所以不能直接当作校际差异率。",
    en: "The Dyestuff data (six groups of five, the first {a}): η² = {eta2}, where groups that do not differ would have {none}: it is no between-school share by itself.", smallN: fiveSchools,
  },
  {
    id: "exam_distribution", given: {scores: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]}, results: {p25: 22.5, median: 45, p75: 67.5, lowest: 10, gini: 0.3667},
    zh: "十名学生{scores}分：四分位{p25}、{median}、{p75}，后30%均分{lowest}，G = {gini}。",
    en: "Ten pupils with {scores}: quartiles {p25}, {median}, {p75}; the lowest 30% have a mean of {lowest}; G = {gini}.", smallN: pupils,
  },
  {
    id: "exam_bands", given: {full: 120, scores: [0, 11.9, 12, 108, 120]}, results: {lowest: 2, second: 1, highest: 2},
    zh: "满分{full}，分数{scores}：最低段（12分以下）{lowest}人，第二段{second}人，最高段（108分及以上，含满分）{highest}人。",
    en: "Full mark {full}, scores {scores}: {lowest} in the lowest band (under 12), {second} in the next, {highest} in the highest (108 and above, the full mark included).", smallN: pupils,
  },
  {
    // LSAT section 6 (Bock & Lieberman 1970): how many persons answered 00000, 00001, … 11111.
    id: "exam_items", given: {persons: 1000, items: 5, counts: [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298]}, results: {difficulty: 0.924, discrimination: 0.1966, alpha: 0.295},
    zh: "LSAT第6部分（{persons}人、{items}题，每题1分）：第一题难度{difficulty}，区分度{discrimination}；整份试卷α = {alpha}（与R的psych一致）。",
    en: "LSAT section 6 ({persons} persons, {items} items of one mark): the first item has a difficulty of {difficulty} and a discrimination of {discrimination}; the paper has α = {alpha}, as R's psych gives it.", smallN: pupils,
  },
  {
    id: "exam_standing", given: two, results: {t: 57.07, high: 70.93, ratio: 1.1667},
    zh: "一校{first}分，另一校{second}分，全区均分60、标准差14.14：另一校T = {t}，区间上限{high}，比均值{ratio}。",
    en: "One school has {first}, the other {second}; the area a mean of 60 and an SD of 14.14: the other's T is {t}, at most {high}; ratio to the mean {ratio}.", smallN: pupils,
  },
  {
    id: "exam_trend", given: {first_before: [40, 60], second_before: [60, 80], first_after: [50, 70], second_after: [50, 70]}, results: {before: 42.93, after: 50, change: 7.07},
    zh: "上年一校{first_before}分、另一校{second_before}分，本年{first_after}与{second_after}：一校T由{before}到{after}，升{change}。",
    en: "Last year one school had {first_before}, the other {second_before}; this year {first_after} and {second_after}: its T goes from {before} to {after}, up {change}.", smallN: pupils,
  },
  {
    id: "exam_progress", given: {first_intake: [10, 20], second_intake: [30, 40], ...two}, results: {change: 1.87, correlation: 0.9487},
    zh: "一校入学{first_intake}、现在{first}分，另一校入学{second_intake}、现在{second}分：一校T由41.06到42.93，进{change}；两次相关{correlation}。",
    en: "One school entered with {first_intake} and has {first}, the other {second_intake} and {second}: its T goes from 41.06 to 42.93, up {change}; correlation {correlation}.", smallN: pupils,
  },
  {
    id: "value_added", given: dyestuff, results: {highest: 56.73, lowest: -45, shrinkage: 0.7825},
    zh: "Dyestuff数据（六组各五个观测，如第一组{a}）作空模型：收缩系数{shrinkage}；平均残差72.5的一组收缩为{highest}，−57.5的一组为{lowest}（与R的lme4一致）。",
    en: "The Dyestuff data (six groups of five, the first {a}) as a null model: shrinkage {shrinkage}; the group 72.5 above the mean has {highest}, the one 57.5 below {lowest}, as R's lme4 gives them.",
    smallN: {zh: "少于10人的学校参与建模但不给结果，少于10所学校不建模。", en: "Schools of fewer than 10 pupils are in the model without a result; fewer than 10 schools have no model."},
  },
  {
    id: "value_added_shares", given: {first: [1, 3], second: [5, 7], third: [11, 13], fourth: [15, 17], fifth: [21, 23], sixth: [25, 27]}, results: {var_district: 96, var_school: 7, var_resid: 2, district: 0.9143, school: 0.0667},
    zh: "三个学区各两所学校，每校两名学生：{first}与{second}，{third}与{fourth}，{fifth}与{sixth}。方差：学区间{var_district}，学区内学校间{var_school}，学生间{var_resid}；份额{district}和{school}。",
    en: "Three school districts of two schools with two pupils each: {first} and {second}, {third} and {fourth}, {fifth} and {sixth}. Variances: {var_district} between districts, {var_school} between schools of one, {var_resid} between pupils; shares {district} and {school}.",
    smallN: {zh: "少于五所学校时不打印份额；学区少于五个时只作描述。", en: "No share is printed of fewer than five schools; of fewer than five school districts it only describes."},
  },
  {
    id: "value_added_stability", given: {before: [0, 1, 2, 3], after: [0, 2, 1, 3]}, results: {correlation: 0.8},
    zh: "四所学校两年的增值为{before}与{after}：相关系数{correlation}。", en: "Four schools with value added of {before} and {after} in two years: a correlation of {correlation}.",
    smallN: {zh: "两年都有结果的学校少于三所时不给相关系数。", en: "No correlation under three schools with a result in both years."},
  },
];
