import type {Example} from "./example.js";

const none = {zh: "无：不涉及抽样，人数多少不影响算法。", en: "None: nothing is sampled, and the numbers do not change how it is computed."};

export const schoolExamples: readonly Example[] = [
  {
    id: "six_of_seven", given: {times: [1, 1, 1, 1, 1, 0.85, 1]}, results: {met: 6, unmet: 1, pass: 1},
    zh: "七项指标为标准的{times}倍：{met}项达标，{unmet}项未达标但不低于85%，达标学校{pass}所；若该项为0.8499倍则不达标。",
    en: "Seven indicators at {times} times the standard: {met} met, {unmet} unmet at no less than 85%; schools that pass: {pass}. At 0.8499 it would fail.",
    smallN: {zh: "不足50人的教学点、特殊教育学校、职业学校不在评估范围。", en: "Teaching points under 50 pupils, special and vocational schools are out of scope."},
  },
  {
    id: "verdict_sentences", given: {pupils: 1000, times: [1, 1, 1, 1, 1, 0.5, 1]}, results: {value: 1250, threshold: 2500, needed: 1_250_000},
    zh: "初中{pupils}人，七项指标为标准的{times}倍：教学仪器设备值{value}元，要求不低于{threshold}元，再增{needed}元即达标。",
    en: "A junior school of {pupils} pupils at {times} times the standard: equipment {value} yuan a pupil against at least {threshold}; {needed} yuan more would pass.",
    smallN: {zh: "与学校大小无关；学校少时差异系数的说明只描述，不比较。", en: "Whatever the size of the school; with few schools the sentence on a CV describes and does not compare."},
  },
  {
    id: "standard_items", given: {pupils: 501, classes: 10}, results: {mean: 50.1, fails: 1},
    zh: "一所初中{pupils}人、{classes}个班，平均班额{mean}，超过50：可以断定有班超过，“班额”一项未达标（{fails}项）。平均恰为50时仍待填报。",
    en: "A junior school of {pupils} pupils in {classes} classes has a mean of {mean}, over 50: some class is over it, and the item is not met ({fails} item). With a mean of exactly 50 it stays pending.", smallN: none,
  },
  {
    id: "standard_parts", given: {times: [1.2, 0.5]}, results: {resources: 1, overall: 1},
    zh: "两所学校的教师为标准的{times}倍，其余各项未填报：资源配置未达标（{resources}个部分），总体因此未达标（{overall}），不等待填报。",
    en: "Two schools at {times} times the standard, nothing else reported: resources are not met ({resources} part), and so the whole is not ({overall}), whatever is pending.", smallN: none,
  },
  {
    id: "gap_to_threshold", given: {pupils: 1000, teachers: 48}, results: {needed: 5},
    zh: "初中在校生{pupils}人，高于规定学历教师{teachers}名，标准为每百名学生5.3名，即53名：缺{needed}名。",
    en: "A junior school of {pupils} pupils has {teachers} teachers above the required qualification; the standard of 5.3 per 100 asks for 53: {needed} more.", smallN: none,
  },
  {
    id: "shared_resources", given: {primary_pupils: 166, junior_pupils: 210, books: 23226}, results: {primary: 9711.627, junior: 13514.373},
    zh: "九年一贯制学校小学{primary_pupils}人、初中{junior_pupils}人，图书{books}册，权重1:1.1：小学{primary}册，初中{junior}册。",
    en: "A nine-year school of {primary_pupils} primary and {junior_pupils} junior pupils with {books} books, weights 1:1.1: {primary} for primary, {junior} for junior.", smallN: none,
  },
  {
    id: "lead_gap", given: {pupils: [1000, 3000, 1000], values: [4, 1, 3]}, results: {partners: 1.5, gap: 2.5},
    zh: "牵头学校与两所合作学校学生{pupils}人，骨干教师每百名学生{values}名：合作学校均值{partners}（按学生加权），差{gap}。",
    en: "A lead school and two cooperating ones of {pupils} pupils with {values} backbone teachers per 100: the partners' mean is {partners}, weighted by pupils, the gap {gap}.",
    smallN: {zh: "学区只有三所学校时，知道本校值和均值就能推知他校：只供局内使用。", en: "In a school district of three a member that knows its own value can work out another's: for the bureau only."},
  },
  {
    id: "across_years", given: {pupils: [1000, 3000], teachers: [10, 60], after: [4000, 100]}, results: {change: 0.75},
    zh: "上年两校学生{pupils}人、骨干教师{teachers}名，本年合并为一校（学生、教师为{after}）：本年2.5名，上年两校合计1.75名，变化{change}，而不是与其中一校比。",
    en: "Last year two schools of {pupils} pupils and {teachers} backbone teachers, this year one of {after}: 2.5 per 100 against 1.75 of both together, a change of {change}, not against one of them.", smallN: none,
  },
  {
    id: "stated_reconciliation", given: {numerator: 9374, denominator: 10000, stated: 93.73}, results: {computed: 93.74, difference: 0.01},
    zh: "公布升学率{stated}%，学校数据{numerator} ÷ {denominator} = {computed}%：差{difference}，大于容差0.005，不一致。",
    en: "A published rate of {stated}% beside {numerator} ÷ {denominator} = {computed}%: a difference of {difference}, over the tolerance of 0.005; it differs.", smallN: none,
  },
  {
    id: "person_times", given: {person_times: [45, 30], teachers: [20, 30]}, results: {total: 75, average: 1.5},
    zh: "两校培训{person_times}人次，专任教师{teachers}名：合计{total}人次，师均{average}次。",
    en: "Two schools with {person_times} person-times and {teachers} teachers: {total} in all, {average} a teacher.", smallN: none,
  },
];
