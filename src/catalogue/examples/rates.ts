import type {Example} from "./example.js";

const smallN = {
  zh: "分母不足10人的不列数值，不足30人的标出“n<30”；任何人数都附威尔逊区间。",
  en: "Under 10 in the denominator no value is shown, under 30 it is flagged; the Wilson interval is always given.",
};

export const rateExamples: readonly Example[] = [
  {
    id: "promotion_rate", given: {numerator: 4770, denominator: 4948}, results: {percent: 96.4},
    zh: "毕业生{denominator}人，升入高一级学校{numerator}人：{numerator} ÷ {denominator} × 100% = {percent}%。",
    en: "{denominator} graduates, {numerator} of them enter the next level: {numerator} ÷ {denominator} × 100% = {percent}%.", smallN,
  },
  {
    id: "retention_entry", given: {numerator: 312, denominator: 320}, results: {percent: 97.5},
    zh: "三年前入学{denominator}人，当年毕业{numerator}人：{numerator} ÷ {denominator} × 100% = {percent}%。",
    en: "{denominator} entered three years before, {numerator} graduate: {numerator} ÷ {denominator} × 100% = {percent}%.", smallN,
  },
  {
    // 320 entrants, 6 moved in, 7 out, 1 died.
    id: "retention_transfers", given: {numerator: 312, denominator: 318, entrants: 320, moved_in: 6, moved_out: 7, died: 1}, results: {percent: 98.11},
    zh: "三年前入学{entrants}人，三年转入{moved_in}人、转出{moved_out}人、死亡{died}人，分母{denominator}人，毕业{numerator}人：{percent}%；同一所学校不计转学为97.5%，两种算法不能混用。",
    en: "{entrants} entered, {moved_in} moved in, {moved_out} out, {died} died: a denominator of {denominator}. {numerator} graduate: {percent}%. Without transfers the same school has 97.5%: the two do not compare.", smallN,
  },
];

export const rateMeasureExamples: readonly Example[] = [
  {
    id: "wilson", given: {numerator: 29, denominator: 30}, results: {rate: 0.966667, low: 0.833296, high: 0.994091},
    zh: "{denominator}名毕业生中{numerator}名升学：p = {rate}，区间{low}至{high}（与R一致）。",
    en: "{numerator} of {denominator} leavers go on: p = {rate}, from {low} to {high} (as R gives it).", smallN,
  },
  {
    id: "newcombe", given: {before: [48, 80], after: [56, 70]}, results: {points: 20, low: 5.24, high: 33.39},
    zh: "上年{before}（升学、毕业），本年{after}：变化{points}个百分点，区间{low}至{high}（Newcombe 1998表II）。区间不含0。",
    en: "Last year {before} (entrants, leavers), this year {after}: a change of {points} points, from {low} to {high} (Newcombe 1998, table II). It leaves out 0.",
    smallN: {zh: "每年不足30人时区间常宽于20个百分点；人数不足10人的不列。", en: "Under 30 leavers a year the interval is often wider than 20 points; under 10 no value is shown."},
  },
  {
    id: "rate_gap", given: {school: [90, 100], others: [120, 200]}, results: {points: 20, low: 13.4, high: 25.49},
    zh: "本校{school}（升学、毕业），其他学校{others}，全区为两者之和210、300：差{points}个百分点；与其他学校之差及其区间乘以其份额200/300，区间{low}至{high}。",
    en: "The school has {school} (entrants, leavers), the others {others}, the area the sums 210, 300: a gap of {points} points; the difference to the others and its interval times their share of 200/300, from {low} to {high}.", smallN,
  },
  {
    id: "rate_needed", given: {before: [9373, 10000], after: [9640, 10000]}, results: {points: 2.67, needed: 515, power80: 1032},
    zh: "由{before}（升学、毕业）到{after}，即由93.73%到96.40%，提高{points}个百分点：每年约{needed}名毕业生才超出波动，约{power80}名才有八成把握看出来。",
    en: "From {before} (entrants, leavers) to {after}, 93.73% to 96.40%: a rise of {points} points is more than noise from {needed} leavers a year on, and found four times in five from {power80} on.",
    smallN: {zh: "这一条本身就是小样本的规则：学校的毕业生少于所需人数时，变化不作解读。", en: "This is the rule for small numbers itself: a school of fewer leavers than needed has a change that is not read."},
  },
];
