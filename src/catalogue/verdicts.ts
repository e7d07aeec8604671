/**
 * The sentence that explains a verdict: which figure, by how much, and what would pass. One text per subject and code; `{name}` is a
 * place for a number or a name, filled by src/measures/verdicts.
 */
export type VerdictKind = "school_indicator" | "school" | "indicator" | "stage" | "standard_item";

export interface VerdictText {
  kind: VerdictKind;
  code: string;
  verdict: "pass" | "fail" | "pending" | "not_applicable";
  zh: string;
  en: string;
}

export const verdictTexts = [
  {kind: "school_indicator", code: "met", verdict: "pass", zh: "{indicator} {value} {unit}，要求{bound} {threshold} {unit}，达标。", en: "{indicator}: {value} {unit} against {bound} {threshold}, met."},
  {kind: "school_indicator", code: "short_by", verdict: "fail", zh: "{indicator} {value} {unit}，要求{bound} {threshold} {unit}，为要求的 {ratio}，未达标；{item}再增 {needed} {item_unit}即达标。", en: "{indicator}: {value} {unit} against {bound} {threshold}, {ratio} of what is required, not met; {needed} more would pass ({item}, {item_unit})."},
  {kind: "school_indicator", code: "short_by_shared", verdict: "fail", zh: "{indicator} {value} {unit}，要求{bound} {threshold} {unit}，为要求的 {ratio}，未达标；{item}全校再增 {needed} {item_unit}即达标：各学段共用，其中 {share} 折算到本学段，其他学段也随之增加。", en: "{indicator}: {value} {unit} against {bound} {threshold}, {ratio} of what is required, not met; {needed} more for the whole school would pass ({item}, {item_unit}): its stages share them, {share} of each counts here, and the other stages have more too."},
  {kind: "school_indicator", code: "short", verdict: "fail", zh: "{indicator} {value} {unit}，要求{bound} {threshold} {unit}，为要求的 {ratio}，未达标；达到 {threshold} {unit}即达标。", en: "{indicator}: {value} {unit} against {bound} {threshold}, {ratio} of what is required, not met; {threshold} would pass."},
  {kind: "school_indicator", code: "pending", verdict: "pending", zh: "{indicator}待填报：缺{missing}，补报后才能判定；要求{bound} {threshold} {unit}。", en: "{indicator}: pending, {missing} not reported; {bound} {threshold} {unit} would pass."},
  {kind: "school_indicator", code: "no_base", verdict: "not_applicable", zh: "{indicator}不适用：{base}为 0。", en: "{indicator}: not applicable, {base} is 0."},
  {kind: "school_indicator", code: "out_of_scope", verdict: "not_applicable", zh: "{indicator}不作判定：学校不在评估范围内。", en: "{indicator}: not judged, the school is out of scope."},

  {kind: "school", code: "all_met", verdict: "pass", zh: "综合达标：{count} 项指标全部达到要求。", en: "Passes: all {count} indicators are met."},
  {kind: "school", code: "floor_kept", verdict: "pass", zh: "综合达标：{count} 项指标达到 {met} 项，{unmet}，不低于 {floor}。", en: "Passes: {met} of {count} indicators are met; {unmet}, no less than {floor}."},
  {kind: "school", code: "below_floor", verdict: "fail", zh: "未达标：{count} 项指标达到 {met} 项，但{unmet}，低于 {floor}；达到 {floor} 才能综合达标{open}。", en: "Fails: {met} of {count} indicators are met, but {unmet}, below {floor}; reaching {floor} would pass{open}."},
  {kind: "school", code: "too_few", verdict: "fail", zh: "未达标：{count} 项指标达到 {met} 项，至少要 {minimum} 项；{unmet}，其中至少还要有 {more} 项达到，其余不低于 {floor}{open}。", en: "Fails: {met} of {count} indicators are met and {minimum} must be; {unmet}. At least {more} of these must be met and the rest reach {floor}{open}."},
  {kind: "school", code: "pending", verdict: "pending", zh: "待填报：缺{names}，补报后才能判定；已达到 {met} 项，至少要 {minimum} 项。", en: "Pending: {names} not reported; {met} met so far, {minimum} must be."},
  {kind: "school", code: "out_of_scope", verdict: "not_applicable", zh: "不适用：{why}。", en: "Not applicable: {why}."},
  {kind: "school", code: "ended", verdict: "not_applicable", zh: "不适用：学校已更名、合并、拆分或撤销。", en: "Not applicable: the school was renamed, merged, split or closed."},
  {kind: "school", code: "no_standard", verdict: "not_applicable", zh: "不作判定：没有适用于学校的标准。", en: "Not judged: no standard for schools applies."},

  {kind: "indicator", code: "within", verdict: "pass", zh: "{indicator}差异系数 {cv}，限值 {limit}，距限值 {gap}，达标。", en: "{indicator}: CV {cv} against the limit {limit}, {gap} away, met."},
  {kind: "indicator", code: "over_by", verdict: "fail", zh: "{indicator}差异系数 {cv}，超过限值 {limit}，超出 {gap}，未达标；最低的 {schools} 所学校{item}共增 {needed} {item_unit}即不超过限值{own}。", en: "{indicator}: CV {cv}, over the limit {limit} by {gap}, not met; {needed} more at the {schools} lowest schools would pass ({item}, {item_unit}){own}."},
  {kind: "indicator", code: "over_by_own", verdict: "fail", zh: "{indicator}差异系数 {cv}，超过限值 {limit}，超出 {gap}，未达标；{shared} 所学校各学段共用的不动，其余学校中最低的 {schools} 所{item}共增 {needed} {item_unit}即不超过限值{own}。", en: "{indicator}: CV {cv}, over the limit {limit} by {gap}, not met; {needed} more at the {schools} lowest of the schools that have them for this stage alone would pass ({item}, {item_unit}), those whose stages share them ({shared}) left as they are{own}."},
  {kind: "indicator", code: "over_by_shared", verdict: "fail", zh: "{indicator}差异系数 {cv}，超过限值 {limit}，超出 {gap}，未达标；{schools} 所学校{item}共增 {needed} {item_unit}即不超过限值，其中 {shared} 所各学段共用，按全校计{own}{other}。", en: "{indicator}: CV {cv}, over the limit {limit} by {gap}, not met; {needed} more at {schools} schools would pass ({item}, {item_unit}), counted for the whole school where its stages share them ({shared} of these schools){own}{other}."},
  {kind: "indicator", code: "over", verdict: "fail", zh: "{indicator}差异系数 {cv}，超过限值 {limit}，超出 {gap}，未达标；降到 {limit} 即达标。", en: "{indicator}: CV {cv}, over the limit {limit} by {gap}, not met; {limit} would pass."},
  {kind: "indicator", code: "over_whatever", verdict: "fail", zh: "{indicator}已报学校差异系数 {cv}，限值 {limit}；{missing}，无论补报多少都超过限值，未达标。", en: "{indicator}: CV {cv} of the schools that reported, limit {limit}; {missing}, and over the limit whatever they are: not met."},
  {kind: "indicator", code: "pending", verdict: "pending", zh: "{indicator}待填报：{missing}，补报后才能判定；已报学校差异系数 {cv}，限值 {limit}。", en: "{indicator}: pending, {missing}; CV {cv} of the schools that reported, limit {limit}."},
  {kind: "indicator", code: "pending_over", verdict: "pending", zh: "{indicator}待填报：{missing}，补报后才能判定；已报学校差异系数 {cv}，超过限值 {limit}，补报的学生合计至少 {least} 人才可能回到限值。", en: "{indicator}: pending, {missing}; CV {cv} of the schools that reported, over the limit {limit}: they would need {least} pupils together at least to bring it back."},
  {kind: "indicator", code: "pending_all", verdict: "pending", zh: "{indicator}待填报：{missing}，还算不出差异系数；限值 {limit}。", en: "{indicator}: pending, {missing}; no CV yet, limit {limit}."},
  {kind: "indicator", code: "no_cv", verdict: "not_applicable", zh: "{indicator}不适用：均值不大于 0，没有差异系数。", en: "{indicator}: not applicable, there is no CV where the mean is not above 0."},
  {kind: "indicator", code: "one_school", verdict: "not_applicable", zh: "{indicator}不适用：参评学校只有一所，谈不上校际差异，不与限值 {limit} 比较。", en: "{indicator}: not applicable, a single school is in scope and differs from none, so it is not held against the limit {limit}."},
  {kind: "indicator", code: "no_schools", verdict: "not_applicable", zh: "{indicator}不适用：没有参评学校。", en: "{indicator}: not applicable, no school is in scope."},

  {kind: "stage", code: "all_met", verdict: "pass", zh: "{stage}达标：{parts}。", en: "{stage}: met, {parts}."},
  {kind: "stage", code: "not_met", verdict: "fail", zh: "{stage}未达标：{parts}；全部达到才达标。", en: "{stage}: not met, {parts}; all of these must be met."},
  {kind: "stage", code: "pending", verdict: "pending", zh: "{stage}待填报：{parts}；补报后才能判定。", en: "{stage}: pending, {parts}."},
  {kind: "stage", code: "no_standard", verdict: "not_applicable", zh: "{stage}不作判定：没有适用的标准、限值或参评学校（只有一所的没有校际差异）。", en: "{stage}: not judged, no standard, no limit or no school in scope (a single one differs from none)."},

  {kind: "standard_item", code: "met_figure", verdict: "pass", zh: "{item} {value}，要求{bound} {required}，达标。", en: "{item}: {value} against {bound} {required}, met."},
  {kind: "standard_item", code: "unmet_figure", verdict: "fail", zh: "{item} {value}，要求{bound} {required}，未达标。", en: "{item}: {value} against {bound} {required}, not met."},
  {kind: "standard_item", code: "met_words", verdict: "pass", zh: "{item}：教育局填报达标{stated}。", en: "{item}: met, as the bureau reports{stated}."},
  {kind: "standard_item", code: "met_both", verdict: "pass", zh: "{item} {value}，要求{bound} {required}；这一项的全部要求，教育局填报达标。", en: "{item}: {value} against {bound} {required}; met in full, as the bureau reports."},
  {kind: "standard_item", code: "unmet_words", verdict: "fail", zh: "{item}：教育局填报未达标{stated}。", en: "{item}: not met, as the bureau reports{stated}."},
  {kind: "standard_item", code: "met_size", verdict: "pass", zh: "{item}：各校都不超过规定人数，达标；{counted}。", en: "{item}: no school is over its limit, met; {counted}."},
  {kind: "standard_item", code: "unmet_size", verdict: "fail", zh: "{item}：{over} 所学校超过规定人数，未达标；{counted}。", en: "{item}: {over} schools are over their limit, not met; {counted}."},
  {kind: "standard_item", code: "pending_size", verdict: "pending", zh: "{item}待填报：{missing} 所学校义务教育学段的学生数不全，其余都不超过规定人数；{counted}。", en: "{item}: pending, {missing} schools have not reported the pupils of every compulsory stage, the others are within their limit; {counted}."},
  {kind: "standard_item", code: "unmet_class", verdict: "fail", zh: "{item}：{over} 所学校平均班额超过 {required}（最大 {value}），必有班级超过，未达标。", en: "{item}: the mean class of {over} schools is over {required} (at most {value}), so some class is: not met."},
  {kind: "standard_item", code: "average_only", verdict: "pending", zh: "{item}待填报：各校平均班额都不超过 {required}（最大 {value}），但平均数不能证明每个班都不超过；由教育局填报后判定。", en: "{item}: pending, no school's mean class is over {required} (at most {value}), which proves no single class; the bureau reports it."},
  {kind: "standard_item", code: "pending_class", verdict: "pending", zh: "{item}待填报：{missing} 所学校缺学生数或班级数；其余学校平均班额都不超过 {required}（最大 {value}）。", en: "{item}: pending, {missing} schools without pupils or classes; no other school's mean class is over {required} (at most {value})."},
  {kind: "standard_item", code: "pending_rate", verdict: "pending", zh: "{item}待填报：{missing} 所学校没有可用的数（未填报或被退回），补齐后才能判定；已报学校{value}，要求{bound} {required}。", en: "{item}: pending, {missing} schools without a usable figure (not reported, or rejected); {value} of the others, {bound} {required} would pass."},
  {kind: "standard_item", code: "pending_rate_all", verdict: "pending", zh: "{item}待填报：{missing} 所学校没有可用的数（未填报或被退回），要求{bound} {required}。", en: "{item}: pending, {missing} schools without a usable figure (not reported, or rejected); {bound} {required} would pass."},
  {kind: "standard_item", code: "formulas_differ", verdict: "pending", zh: "{item}待填报：两种算法结论不同，其中较低的{basis}为 {value}，要求{bound} {required}；定下一种算法后才能判定。", en: "{item}: pending, the two formulas disagree, the lower one {basis} giving {value} against {bound} {required}; it can be judged once one of them is chosen."},
  {kind: "standard_item", code: "no_value", verdict: "pending", zh: "{item}待填报：教育局填报了这一项，但没有完成值和结论。", en: "{item}: pending, the bureau's line has neither value nor conclusion."},
  {kind: "standard_item", code: "no_conclusion", verdict: "pending", zh: "{item}待填报：教育局填报的完成值为 {value}，但没有结论；标准没有与之对照的数，由教育局填报是否达标后判定。", en: "{item}: pending, the bureau reports {value} and no conclusion; the standard has no figure to hold it against, so the bureau says whether it is met."},
  {kind: "standard_item", code: "figure_alone", verdict: "pending", zh: "{item}待填报：完成值 {value}，符合{bound} {required}；这一项还有其他要求，由教育局填报是否全部达标后判定。", en: "{item}: pending, {value} against {bound} {required}, which is not all that is required; the bureau says whether the rest is met."},
  {kind: "standard_item", code: "not_reported", verdict: "pending", zh: "{item}待填报：没有数据，由教育局填报后判定。", en: "{item}: pending, no data; the bureau reports it."},
] as const satisfies readonly VerdictText[];

/** What the sentences are put together from. */
export const verdictPhrases = {
  at_least: {zh: "不低于", en: "at least"},
  at_most: {zh: "不高于", en: "at most"},
  below: {zh: "低于", en: "below"},
  stated: {zh: "（完成值 {value}）", en: " (figure {value})"},
  stated_against: {zh: "（完成值 {value}，要求{bound} {required}）", en: " (figure {value} against {bound} {required})"},
  figure: {zh: "该指标数值", en: "the figure"},
  every_figure: {zh: "全部指标数据", en: "every figure"},
  short: {zh: "{indicator}为要求的 {ratio}", en: "{indicator} is {ratio} of what is required"},
  open: {zh: "（另缺{names}，待填报）", en: " ({names} pending)"},
  school_type: {zh: "该类学校不参加校际均衡评估", en: "schools of this kind are not part of the evaluation"},
  no_pupils: {zh: "当年没有在校生", en: "it had no pupils in the year"},
  small_teaching_point: {zh: "不足规定人数的教学点不参加校际均衡评估", en: "teaching points under the required size are not part of the evaluation"},
  without_figure: {zh: "{n} 所学校缺该项数据", en: "{n} schools without the figure"},
  without_pupils: {zh: "{n} 所学校缺在校生数", en: "{n} schools without pupils"},
  own_part: {zh: "；有 {n} 所共用之外另有自有的，增在本学段自有部分", en: "; where schools have some of this stage's own beside what is shared ({n}) the addition is of its own"},
  other_within: {zh: "；{stage}差异系数随之变为 {cv}，限值 {limit}，不超过", en: "; the CV of {stage} becomes {cv}, within its limit {limit}"},
  other_over: {zh: "；{stage}差异系数随之变为 {cv}，限值 {limit}，仍超过", en: "; the CV of {stage} becomes {cv}, still over its limit {limit}"},
  other_alone: {zh: "；{stage}差异系数随之变为 {cv}", en: "; the CV of {stage} becomes {cv}"},
  schools_pass: {zh: "参评学校 {n} 所全部达标", en: "all {n} schools in scope pass"},
  schools_fail: {zh: "参评学校 {all} 所中 {n} 所未达标", en: "{n} of {all} schools in scope fail"},
  schools_pending: {zh: "参评学校 {all} 所中 {n} 所待填报", en: "{n} of {all} schools in scope pending"},
  indicators_pass: {zh: "差异系数 {n} 项全部不超过限值", en: "all {n} CVs within their limits"},
  indicators_fail: {zh: "{names}差异系数超过限值", en: "CV over its limit: {names}"},
  indicators_pending: {zh: "{names}差异系数待填报", en: "CV pending: {names}"},
  composite_pass: {zh: "综合差异系数 {cv} 不超过限值 {limit}{without}", en: "composite CV {cv} within its limit {limit}{without}"},
  composite_fail: {zh: "综合差异系数 {cv} 超过限值 {limit}{without}", en: "composite CV {cv} over its limit {limit}{without}"},
  composite_without: {zh: "（{n} 项各校均为 0，没有差异系数，不计入平均）", en: " ({n} indicators are 0 at every school and have no CV: left out of the mean)"},
  compulsory_only: {zh: "单一学段 {one} 人、两个学段 {both} 人，只计义务教育学段：完全中学只计初中，十二年一贯制学校不计高中", en: "{one} pupils for one stage, {both} for both, compulsory stages only: of a complete secondary school the junior pupils, of a twelve-year school not those of senior secondary"},
  composite_fail_known: {zh: "已知各项之和已使综合差异系数超过限值 {limit}", en: "the known CVs alone bring the composite over its limit {limit}"},
  composite_pending: {zh: "综合差异系数待填报，已知 {known} 项、共 {all} 项", en: "composite CV pending, {known} of {all} CVs known"},
} as const satisfies Readonly<Record<string, {zh: string; en: string}>>;
