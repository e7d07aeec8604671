import {parameters} from "./parameters.js";

/**
 * Every measure that pages and reports show: how it is computed, what it means, what it rests on, and what it does not say.
 * `model` is the table that holds it; indicators and rates have entries of their own (indicators.ts, rates.ts).
 */
export interface Measure {
  id: string;
  zh: string;
  en: string;
  /** Plain text with unicode symbols. */
  formula: string;
  meaning: {zh: string; en: string};
  /** Clause or literature. */
  clause: string;
  model: string;
  caveat: {zh: string; en: string};
}

const clause2012 = "教督〔2012〕3号《县域义务教育均衡发展督导评估暂行办法》附件：差异系数按在校生数加权";

export const measures: readonly Measure[] = [
  {
    id: "six_of_seven", zh: "学校达标规则", en: "Rule for a school",
    formula: "达标指标数 ≥ 6，且其余指标 ≥ 标准值 × 85%",
    meaning: {zh: "一所学校七项指标中至少六项达标，余项不低于标准的85%。", en: "A school passes with at least six of seven indicators met and the remaining one at no less than 85% of its figure."},
    clause: "教督〔2017〕6号 第六条", model: "measures.school_verdicts",
    caveat: {zh: "有缺失时为待填报；无论缺失值是多少都不达标的，判未达标。缺失不当作0。", en: "A missing figure leaves the school pending, unless it fails whatever the figure is. Missing is never 0."},
  },
  {
    id: "gap_to_threshold", zh: "缺口与余量", en: "Needed and spare",
    formula: "缺口 = ⌈标准值 × 在校生数 ÷ 单位 − 资源⌉，余量 = ⌊资源 − 标准值 × 在校生数 ÷ 单位⌋",
    meaning: {zh: "达到标准还要增加多少资源；在仍达标的前提下最多可以减少多少。", en: "The smallest addition that meets the threshold, and the largest reduction that keeps it met."},
    clause: "教督〔2017〕6号 第六条", model: "measures.school_indicators",
    caveat: {zh: "按当年在校生数计算；教师、教室取整数，面积和设备值不取整。", en: "At this year's enrolment. Teachers and rooms are whole; areas and equipment are not rounded."},
  },
  {
    id: "shared_resources", zh: "共用资源按学段折算", en: "Splitting what stages share",
    formula: "学段份额 = 全校数 × (学段学生 × 权重) ÷ Σ(学生 × 权重)；九年一贯制 小:初 = 1:1.1，完全中学 初:高 = 1:1.2，十二年一贯制 1:1.1:1.32",
    meaning: {zh: "一贯制学校和完全中学的校舍、场馆、设备、图书只填一个全校数时，按学生数乘权重分到各学段。", en: "Premises, grounds, equipment and books that a school with several stages reports once are split by pupils times weight."},
    clause: "教督〔2012〕3号、〔2017〕6号的折算办法（权重未与原文核对）", model: "measures.shared_resources",
    caveat: {zh: "教师按学段填报，从不折算；完全中学和十二年一贯制学校需要填高中在校生数，缺任何一个学段的学生数即为待填报。", en: "Teachers are reported by stage and never split. Pupils of 高中 are needed where there is 高中; while any stage's pupils are missing its parts are pending."},
  },
  {
    id: "cv_weighted", zh: "差异系数（按在校生加权）", en: "Coefficient of variation, weighted by enrolment",
    formula: "X̄ = Σ资源 ÷ Σ学生；S = √Σ(nᵢ/N)(xᵢ − X̄)²；CV = S ÷ X̄",
    meaning: {zh: "学校之间差异的官方度量：0表示完全相同，越大越不均衡。", en: "The official measure of differences between schools: 0 where all are equal, larger where they are less so."},
    clause: `${clause2012}；限值：教督〔2017〕6号 第六条`, model: "measures.balance",
    caveat: {
      zh: "只计参评学校。有学校缺失时不判达标；只有缺失学校取任何值都超限时才判未达标（N、n为已知、缺失学生数，q = n ÷ (N + n)，最小可能值² = (1 − q)CV² ÷ (1 + q·CV²)）。当年没有在校生数的，不借用其他年份；有数值而没有在校生数的学校无法加权，单独计数，此时不判达标；其余学校已超限的判未达标，并说明有几所未计入。“差异最大的一项”指差异系数与限值之比最大的，没有限值的比差异系数本身。",
      en: "Schools in scope only. While a school is missing the limit is not met; it is failed only where no value of the missing schools could bring the CV below it (N, n pupils known and missing, q = n ÷ (N + n), least CV² = (1 − q)CV² ÷ (1 + q·CV²)). Enrolment of another year is never borrowed; schools with a figure but no pupils cannot be weighed, are counted apart, and keep the limit from being met; where the others are over it, it is failed and says how many are left out. The most unequal indicator is the one whose CV is the largest in parts of its limit, or without limits the largest CV.",
    },
  },
  {
    id: "composite_cv", zh: "综合差异系数", en: "Composite coefficient of variation",
    formula: "综合差异系数 = Σ CV ÷ 8（八项指标；各校均为0的除外）",
    meaning: {zh: "2012年标准用八项指标差异系数的平均值判定一个学段。", en: "The 2012 standard judges a stage by the mean of its eight coefficients of variation."},
    clause: "教督〔2012〕3号：小学不高于0.65，初中不高于0.55（条次未与原文核对）", model: "measures.composites",
    caveat: {zh: "没有学校缺失时才给出；已知各项之和已经超过限值的，判未达标。各校均为0的指标没有差异系数，与缺失不同：不计入平均，单独计数。", en: "Given only where no school is missing; failed where those known are over the limit together whatever the others are. An indicator that is 0 at every school has no CV, which is not missing: it is left out of the mean and counted."},
  },
  {
    id: "cv_interval", zh: "差异系数的区间", en: "Interval of the coefficient of variation",
    formula: "ln CV ∓ t*·se；t* = (ln CV* − ln CV) ÷ se*，学校连同学生数有放回重抽2000次，se由影响函数线性化",
    meaning: {zh: "假如这些学校只是许多可能学校中的一批，差异系数会在多大范围内变动（95%）。", en: "How far the CV would vary if these schools were one draw of many possible ones (95%)."},
    clause: "学生化自助法：Efron & Tibshirani 1993，第12章；Davison & Hinkley 1997，§5.2", model: "measures.balance_intervals",
    caveat: {
      zh: "是设想的超总体的波动：全部学校都在其中的普查没有抽样误差，判定只看差异系数本身。少于30所学校不给区间；学校少而差异大时实际覆盖率低于95%（模拟中30所为0.86—0.92，300所为0.90—0.94，见 docs/benchmarks.md）。随机数的种子取自数据本身，同样的数据得到同样的区间。",
      en: "It is the noise of an imagined superpopulation: a census of all schools has no sampling error, and verdicts look at the CV alone. None under 30 schools; with few and very unequal schools it covers less than 95% (in simulations .86 to .92 at 30, .90 to .94 at 300: docs/benchmarks.md). Its seed is the data: the same data give the same interval.",
    },
  },
  {
    id: "standard_items", zh: "政府保障、教育质量、社会认可度各项", en: "Items of government support, quality and recognition",
    formula: "达标：完成值达到要求，或由教育局填报达标；没有数据的为待填报",
    meaning: {zh: "指标以外的25项要求，逐项达标、未达标或待填报。", en: "The 25 requirements beside the indicators, each met, not met or pending."},
    clause: "教督〔2017〕6号 第七条、第八条（文字为摘要，未与原文核对）", model: "measures.standard_items",
    caveat: {zh: "规模由各校义务教育学段的在校生数计算：完全中学只计初中，十二年一贯制学校不计高中，一贯制学校缺一个学段的为缺失；限值可由本地规定收紧。班额只有平均数，平均数超过可以判未达标，不超过不能证明每个班都不超过，仍待填报。巩固率用已填报的算法；两种算法结论不同的，定下算法前待填报。教育局填报未达标的，以填报为准。", en: "Sizes of schools come from enrolment of the compulsory stages: of a complete secondary school the junior pupils, of a twelve-year school not those of 高中; a school of both stages that reports one is missing. Local rules may ask for less. Of classes only means are known: a mean over the limit proves a class over it, one within it proves nothing, so it stays pending. 巩固率 takes the formula that was reported; where two disagree it is pending until one is chosen. An item that the bureau calls not met is not met."},
  },
  {
    id: "standard_parts", zh: "四个部分的判定", en: "Verdict of each part",
    formula: "任何一项未达标为未达标；否则有待填报的为待填报；全部达标为达标",
    meaning: {zh: "资源配置、政府保障、教育质量、社会认可度和总体各一个判定。", en: "One verdict for resources, government support, quality, recognition, and overall."},
    clause: "教督〔2017〕6号（第六条至第八条、社会认可度；未与原文核对）", model: "measures.standard_parts",
    caveat: {zh: "资源配置按学段计数，每个学段一项。", en: "Resources count one entry a stage."},
  },
  {
    id: "verdict_sentences", zh: "判定说明", en: "Verdicts in words",
    formula: "判定 + 数值、标准值或限值、差距 + 达标所需",
    meaning: {zh: "每个判定一句话：哪项指标、差多少、怎样才能达标；待填报的说明缺哪一项。", en: "A sentence for every verdict: which indicator, by how much, and what would pass; of a pending one, what is missing."},
    clause: "教督〔2017〕6号 第六条（判定规则）", model: "marts.verdicts",
    caveat: {zh: "“再增”的数按当年在校生数计算，向上取整；差异系数超过限值的，给出的是最低学校补齐的最小量，不是建设方案。", en: "What is needed is at this year's enrolment, rounded up; for a CV over its limit it is the least added to the lowest schools, not a plan."},
  },
  {
    id: "cv_unweighted", zh: "差异系数（不加权）", en: "Coefficient of variation, unweighted",
    formula: "√(Σ(xᵢ − x̄)² ÷ J) ÷ x̄，J为学校数",
    meaning: {zh: "每校算一次，供对照；许多工具误用它作官方值。", en: "Each school counts once, for comparison; many tools take it for the official one."},
    clause: "对照用，非官方口径", model: "measures.balance_moments",
    caveat: {zh: "与官方值可能在限值两侧，不用于判定。", en: "It may stand on the other side of the limit; no verdict rests on it."},
  },
  {
    id: "audit_sheet", zh: "差异系数核算表", en: "Audit sheet of a coefficient of variation",
    formula: "逐校列出 nᵢ、资源、xᵢ = 资源 ÷ nᵢ、nᵢ ÷ N、xᵢ − X̄、(nᵢ ÷ N)(xᵢ − X̄)²；末列相加为S²，CV = S ÷ X̄",
    meaning: {zh: "把一个差异系数逐校拆开，可以手算或用Excel复核；每校一行，占S²的份额就是该校在差异中的份额。", en: "A coefficient of variation taken apart school by school, to be checked by hand or in Excel; a school's share of S² is its share of the gap."},
    clause: clause2012, model: "measures.audit_lines",
    caveat: {
      zh: `只列参评且有数值和在校生数的学校。年度报告只附超过或接近限值的：未达标、待填报、加权与否改变判定，或达到限值的 ${parameters.nearLimit * 100}%。`,
      en: `Schools in scope with a figure and pupils only. The yearly report annexes those over or near their limit: not met, pending, decided by the weighting, or from ${parameters.nearLimit * 100}% of the limit on.`,
    },
  },
  {
    id: "weighting_decides", zh: "加权与不加权是否改变判定", en: "Whether weighting decides the verdict",
    formula: "加权CV与不加权CV分别与限值比较",
    meaning: {zh: "官方按在校生数加权；不加权的结果在限值另一侧的，标出来，复核时先查口径。", en: "The official CV is weighted by enrolment; where the unweighted one stands on the other side of the limit this is flagged."},
    clause: clause2012, model: "measures.audit_sheets",
    caveat: {zh: "判定只用加权值。", en: "Only the weighted one judges."},
  },
  {
    id: "audit_remedies", zh: "达到限值的最小变化", en: "Smallest change that meets the limit",
    formula: "一所学校：N·Q(d) ≤ (1 + c²)R(d)²的最小d，Q = Σ资源² ÷ nᵢ，R = Σ资源；多所学校：最低的学校提高到同一水平（注水）；校际调配：最高的降到同一水平、最低的升到同一水平，总量不变",
    meaning: {zh: "差异系数超过限值时，至少要在哪里增加多少、或者在校际之间调配多少才能达到限值c。", en: "Where a CV is over its limit c: the least that must be added, and where, or moved between schools, to meet it."},
    clause: "限值集合是凸锥，注水为最小增量（Boyd & Vandenberghe 2004，§5.5.3）", model: "measures.audit_remedies",
    caveat: {zh: "按当年在校生数，只说明算术上的最小量，不是建设方案；教师、教室等取整数；现成的指标值没有资源数，不计算；有学校缺失时按已报学校计算。", en: "At this year's enrolment; the least in arithmetic, not a plan. Teachers and rooms are whole. Ready-made values have no resource behind them; while schools are missing those that reported count."},
  },
  {
    id: "variance_split", zh: "学区内与学区间差异", en: "Differences within and between 学区",
    formula: "S² = Σ s_g·S_g²（学区内）+ Σ s_g(X̄_g − X̄)²（学区间），s_g为学生占比",
    meaning: {zh: "同一个S²的精确分解：差异有多少在学区内部，有多少在学区之间。", en: "An exact split of the same S²: how much of it lies inside 学区 and how much between them."},
    clause: "方差分解恒等式（Cowell 2011，§3）", model: "measures.balance_split",
    caveat: {zh: "两部分各自计算，不用减法；不属于任何学区的学校自成一部分；有上级层次时另算其间的部分。", en: "Each part is computed on its own, never as a difference; a school outside every 学区 is a part of its own; where there is a level above, its between part is given too."},
  },
  {
    id: "splits", zh: "差异在哪里（多种分组）", en: "Where the differences lie, by several groupings",
    formula: "S²、GE(2)、T、L：总 = 组间 + 组内；嵌套：总 = Σ s_p(X̄_p − X̄)² + Σ s_g(X̄_g − X̄_p)² + Σ s_g·S_g²；T、L同理，以ln(X̄_g/X̄_p)计",
    meaning: {zh: "同一差异按学区、城乡、学段以及上级层次内的学区分解，看它主要在哪里；“全部学段”把小学、初中按学生数合在一起。", en: "The same differences split by 学区, town and country, stage, and 学区 inside the level above: where most of them lie. All stages together weigh primary and junior schools by pupils."},
    clause: "方差与广义熵指数的可加分解：Shorrocks 1984；Cowell 2011，§3", model: "measures.balance_splits",
    caveat: {
      zh: "各部分各自计算，不用减法，相加与总值核对。没有登记城乡或上级层次的学校合为一组并计数；不属于学区的学校各成一组。T要求x ≥ 0，L要求x > 0，否则为空并说明原因。组数多、每组学校少时，组间份额随机偏大：学校只有几所时不作解读。小学、初中标准不同，学段之间的差异含标准本身之差。",
      en: "Each part is computed on its own, never as a difference, and checked against the total. Schools without a registered 城乡 or level above are one group and counted; a school outside every 学区 is a group of its own. T needs x ≥ 0, L needs x > 0; otherwise null with the reason. Many groups of few schools inflate the between share by chance: do not read it with a handful of schools. Standards of primary and junior schools differ, and the part between stages holds that.",
    },
  },
  {
    id: "splits_nested", zh: "嵌套分解", en: "Nested split",
    formula: "S² = Σ s_p(X̄_p − X̄)² + Σ s_g(X̄_g − X̄_p)² + Σ s_g·S_g²，p为上级层次，g为其内的学区",
    meaning: {zh: "差异有多少在上级层次之间，有多少在其内部的学区之间，有多少在学区内部。", en: "How much lies between the units of the level above, between 学区 inside them, and within 学区."},
    clause: "Shorrocks 1984；Akita 2003（两阶段嵌套分解）", model: "measures.balance_nested",
    caveat: {zh: "没有上级层次时不适用；跨两个上级的学区按两部分计算。", en: "Not applicable without a level above; a 学区 that lies in two counts as two parts."},
  },
  {
    id: "cv_change", zh: "差异系数为什么变了", en: "Why the coefficient of variation changed",
    formula: "ΔCV² = 停办 + 新办 + 合并拆分 + 资源变动 + 学生变动 + 填报变化；两年都有的学校：资源 = ½[f(R₁,n₀) − f(R₀,n₀) + f(R₁,n₁) − f(R₀,n₁)]，学生同理；f(R,n) = N·Σ(Rᵢ²/nᵢ) ÷ (ΣRᵢ)² − 1",
    meaning: {zh: "与上一个有数据的年份相比，差异系数的变化有多少来自学校之间资源的变动，有多少来自学生的流动，有多少来自学校的开办、停办、合并和拆分。", en: "Against the year before it, how much of the change of the CV comes from resources that moved between schools, from pupils that moved, and from schools that opened, closed, merged or split."},
    clause: "Shapley分解：Shorrocks 2013；对象为CV² = 2·GE(2)", model: "measures.balance_changes",
    caveat: {
      zh: "分解CV²而不是S²：所有资源翻一倍时S²变为四倍而CV不变。以资源总量和学生数为变动因素；换成生均值和权重，符号可能相反。是核算上的归因，不是因果。更名的学校按同一学校，合并、拆分的按各部分之和比较；只有一年有数值的学校单列。直接报来的指标没有资源总量，不适用。“折合差异系数”= 各部分 ÷ (CV₀ + CV₁)。学校很少时，一所学校就能决定结果。",
      en: "CV² is split and not S², which quadruples when every resource doubles while the CV stays. The players are total resources and pupils; with rates and weights instead the signs can turn. It is accounting, not causation. A renamed school counts as the same, merged or split ones are compared by their sum; schools with a figure in one year only stand apart. Figures that came ready-made have no resources to move. In units of the CV each part is divided by CV₀ + CV₁. With few schools a single one can decide.",
    },
  },
  {
    id: "lead_gap", zh: "牵头学校与合作学校之差", en: "Gap between lead and cooperating schools",
    formula: "差 = 牵头学校值 − Σ(nᵢxᵢ) ÷ Σnᵢ（合作学校）；大小变化 = |本年差| − |上年差|",
    meaning: {zh: "正值表示牵头学校领先；逐年缩小表示学区在拉平。", en: "Positive where the lead school is ahead; shrinking from year to year where the 学区 is levelling."},
    clause: "学区制：牵头学校带合作学校（学区建设工作总结）", model: "measures.lead_gaps",
    caveat: {
      zh: "没有牵头学校的学区不适用；更换牵头学校的年份不计变化。变化看差距的大小|差|，不看方向：−2变为−1是缩小。学区成员有进出的年份，变化里含有进出的影响。",
      en: "Not applicable without a lead school; no change is given across a change of lead school. A change is of the gap's size, whichever side is ahead: from −2 to −1 is closer. Where schools joined or left a 学区, the change holds that too.",
    },
  },
  {
    id: "convergence", zh: "收敛（学校之间是否在靠拢）", en: "Convergence",
    formula: "σ = ln x的标准差；ln(x₁ ÷ x₀) = a + β·ln x₀；β = (r − 1) + r(s₁ ÷ s₀ − 1)，r为ln x₀与ln x₁的相关系数，s为σ",
    meaning: {zh: "σ变小，差距在缩小；β小于0，低的学校增长较快。β分为两部分：回归均值（r − 1）和离散程度的变化；以前者为主的，不能作为靠拢的证据。", en: "A falling σ: differences narrow. A β below 0: low schools grow faster. β has two parts, regression to the mean (r − 1) and the change of the spread; where the first is the larger, it is no evidence of convergence."},
    clause: "Barro & Sala-i-Martin 1992；回归均值：Galton 1886，Quah 1993（“高尔顿谬误”）", model: "measures.convergence",
    caveat: {
      zh: "只计两年都有大于0的数值的参评学校，每校一次，不加权；有一年为0的单独计数。更名的按同一学校，合并的按各部分之和，拆分后的不计。差距是否缩小看σ和差异系数，不看β。",
      en: "Schools in scope with figures above 0 in both years, each once, unweighted; those at 0 in one are counted apart. A renamed school is itself, a merger is compared with the sum of its parts, what came out of a split is left out. Whether differences narrow is told by σ and the CV, not by β.",
    },
  },
  {
    id: "gini", zh: "基尼系数", en: "Gini coefficient",
    formula: "G = Σᵢⱼ wᵢwⱼ|xᵢ − xⱼ| ÷ (2X̄W²)",
    meaning: {zh: "任意两校之差的平均，相对于均值的一半。", en: "The mean difference of any two schools, as a share of twice the mean."},
    clause: "Gini 1912；World Bank, Handbook on Poverty and Inequality, ch. 6", model: "measures.balance_gini",
    caveat: {zh: "只对非负值有定义。", en: "Defined for values of 0 or more."},
  },
  {
    id: "theil", zh: "泰尔指数", en: "Theil indices",
    formula: "T = Σ(wᵢ/W)(xᵢ/X̄)ln(xᵢ/X̄)；L = Σ(wᵢ/W)ln(X̄/xᵢ)",
    meaning: {zh: "可以精确分解为组内和组间的不平等指数。", en: "Inequality that splits exactly into parts within and between groups."},
    clause: "Theil 1967；World Bank, Handbook on Poverty and Inequality, ch. 6", model: "measures.balance_theil",
    caveat: {zh: "T中0·ln 0 = 0；有0或负值时L没有定义。", en: "In T, 0·ln 0 = 0; L is not defined where a value is 0 or less."},
  },
  {
    id: "atkinson", zh: "阿特金森指数", en: "Atkinson index",
    formula: "A(ε) = 1 − (Σ(wᵢ/W)(xᵢ/X̄)^(1−ε))^(1/(1−ε))；A(1) = 1 − exp(Σ(wᵢ/W)ln(xᵢ/X̄))",
    meaning: {zh: "ε越大，越看重处在下端的学校。", en: "The larger ε, the more the schools at the lower end count."},
    clause: "Atkinson 1970", model: "measures.balance_atkinson",
    caveat: {zh: "ε ≥ 1且有0时为1。", en: "With ε ≥ 1 and a value of 0 it is 1."},
  },
  {
    id: "positions", zh: "极差率、麦克伦指数等", en: "Range ratio, McLoone index and others",
    formula: "极差率 = 最大 ÷ 最小；McLoone = Σ(x ≤ 中位数) ÷ (个数 × 中位数)",
    meaning: {zh: "看两端和下半部分学校。", en: "They look at the two ends, and at the lower half."},
    clause: "Odden & Picus, School Finance；分位数为第7类（同 Excel PERCENTILE.INC）", model: "measures.balance_positions",
    caveat: {zh: "每校算一次；极端值影响极差率。", en: "Each school counts once; a single extreme decides the range ratio."},
  },
  {
    id: "lorenz", zh: "洛伦兹曲线", en: "Lorenz curve",
    formula: "L(p)：最低的p份额学校所占总量的份额，p = 0.1, 0.2, …, 0.9",
    meaning: {zh: "曲线离对角线越远越不均衡。", en: "The further from the diagonal, the less equal."},
    clause: "Lorenz 1905", model: "measures.balance_lorenz",
    caveat: {zh: "两点之间线性插值。", en: "Linear between two schools."},
  },
  {
    id: "wilson", zh: "威尔逊区间", en: "Wilson interval",
    formula: "(p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)，z = 1.96",
    meaning: {zh: "比率的95%区间，人数越少越宽。", en: "The 95% interval of a rate; the fewer the persons, the wider."},
    clause: "Wilson 1927", model: "measures.rate_intervals",
    caveat: {zh: "普查没有抽样误差，区间表示逐年波动的大小。", en: "A census has no sampling error; the interval shows the size of year-to-year noise."},
  },
  {
    id: "newcombe", zh: "比率的变化（百分点）", en: "Change of a rate, in percentage points",
    formula: "d = p₂ − p₁；下限 d − √((p₂ − l₂)² + (u₁ − p₁)²)，上限 d + √((u₂ − p₂)² + (p₁ − l₁)²)",
    meaning: {zh: "与上年、与首个有数据的年份相比的变化及95%区间；区间含0表示与波动难以区分。", en: "Change against the year before and against the first year, with a 95% interval; one that holds 0 cannot be told from noise."},
    clause: "Newcombe 1998，方法10（Newcombe–Wilson）", model: "measures.rate_differences",
    caveat: {zh: "l、u为各年的威尔逊区间；把两届学生当作独立。任何一年有学校未填报的，两年计入的学校不同，变化标为不能比较。", en: "l and u are each year's Wilson bounds; the two cohorts count as independent. Where schools are missing in either year, the two count other schools, and the change is marked as not comparable."},
  },
  {
    id: "rate_gap", zh: "与全区的差（百分点）", en: "Gap to the area, in percentage points",
    formula: "d = 学校（学区）比率 − 全区比率；区间同“比率的变化”，以全区为基准",
    meaning: {zh: "学校或学区的比率比全区高或低多少个百分点，附95%区间；区间含0表示与波动难以区分。", en: "How many percentage points a school or 学区 is above or below the area, with a 95% interval; one that holds 0 cannot be told from noise."},
    clause: "Newcombe 1998，方法10（Newcombe–Wilson）", model: "measures.rate_differences",
    caveat: {
      zh: "全区含本校（本学区），两个比率并不独立：按独立计算的区间偏宽，所占份额越大越偏宽。接近100%的比率从不计算差异系数，只看百分点。",
      en: "The area includes the school or 学区, so the two rates are not independent: the interval, which takes them for it, is too wide, and the more so the larger its part. Rates near 100% never get a CV, only points.",
    },
  },
  {
    id: "rate_needed", zh: "看出变化所需的毕业生数", en: "Leavers needed to tell a change",
    formula: "n：两年各有n名毕业生时，95%区间（Newcombe–Wilson）不含0的最小n；八成把握：n = ⌈(z√(2p̄(1 − p̄)) + z₈₀√(p₁(1 − p₁) + p₂(1 − p₂)))² ÷ d²⌉，z = 1.96，z₈₀ = 0.84",
    meaning: {zh: "与首个有数据的年份相比，看到的这个变化要有多少名毕业生才算超出逐年波动。", en: "How many leavers a year it takes for the observed change since the first year to be more than noise."},
    clause: "Newcombe 1998，方法10；八成把握：合并方差z检验的样本量（Fleiss, Levin & Paik 2003，第4章，无连续性校正）", model: "measures.rate_needed",
    caveat: {
      zh: "假定两年人数相等、比率就是看到的数。“超出波动”的n下，真有这样的变化也只有约一半的把握看得出；八成把握约需两倍。合并方差z检验给出的n略小（如506对515）。变化为0的没有n；超过十亿的记为“不可及”。",
      en: "For equal numbers in both years, and the observed rates taken for the true ones. With the first n a true change of this size is found about one time in two; four in five need about twice as many. A pooled z test gives a slightly smaller n (506 for 515). No change, no n; over a billion is out of reach.",
    },
  },
  {
    id: "across_years", zh: "跨年比较与学校沿革", en: "Comparison across years and the succession of schools",
    formula: "更名：与原校比；合并：Σ各原校分子 ÷ Σ各原校分母；拆分：与原校的比值比，总数不比；新设：不比",
    meaning: {zh: "学校更名、合并、拆分后，与上年和首年的比较不断线：比的是同一批学生和资源。", en: "Comparisons with earlier years survive a renaming, a merger and a split: the same pupils and resources are compared."},
    clause: "本系统口径，无国家规定；沿革以学校沿革表登记为准", model: "measures.school_predecessors",
    caveat: {
      zh: "没有登记沿革的，只与同一代码比较。任何一所原校缺数，合并的比较即为缺失，不用部分代替；现成的比值无法相加，合并时不比。先拆分后合并、各部分混在一起的不比。升学率等一年内的数，原校自己上报最后一届毕业生的，从下一年起接上；考试也一样，原校自己参加了当年考试的，从下一年起接上。",
      en: "Without a recorded succession a school is compared under its own code only. While a figure of one part is missing, so is that of the merger; ready-made ratios cannot be added up and are not compared across one. Parts of a split that merged with others are not compared. Flows such as 升学率 follow a year later where the old school reported its last leavers itself, and exams where it sat that year's exam itself.",
    },
  },
  {
    id: "stated_reconciliation", zh: "与公布数核对", en: "Reconciliation with published totals",
    formula: "差 = 学校数据合计 − 公布数；|差| ≤ 容差为一致",
    meaning: {zh: "公布的合计是用来核对的，不是同一数据的第二个来源。", en: "A published total is something to reconcile with, not a second source of the same figure."},
    clause: "各来源原文；容差为公布数末位的一半", model: "measures.stated_totals",
    caveat: {zh: "没有可比数据的公布数照录，标明无对应数据。", en: "A statement with nothing to compare is shown as published."},
  },
  {
    id: "participation", zh: "参考率", en: "Participation",
    formula: "实考 ÷ 应考；免考不计应考，缺考、作弊、缺失计应考",
    meaning: {zh: "有多少学生的成绩在均分里。", en: "How many pupils the mean speaks for."},
    clause: "通行口径", model: "measures.exam_results",
    caveat: {zh: "参考率低时均分不可比；总分只计各科都考的学生，有免考科目的不计应考。", en: "Means are not comparable where it is low; the total counts pupils who sat every subject, and does not expect those exempt from one."},
  },
  {
    id: "one_mean_three_rates", zh: "一分三率", en: "Mean and three rates",
    formula: "均分 = Σ分 ÷ 实考；优秀率、及格率：分 ≥ 满分 × 线；低分率：分 < 满分 × 线",
    meaning: {zh: "均分、优秀率、及格率、低分率，分母都是实考人数。", en: "Mean, and the shares of excellent, passing and low scores, of those who sat."},
    clause: "通行做法，无国家规定；分数线见方法页，可按考试和学科调整", model: "measures.exam_results",
    caveat: {zh: "只供教研分析，不作排名；标准差为总体标准差。", en: "For teaching research, never a ranking. The SD is that of the population."},
  },
  {
    id: "above_average", zh: "超均率", en: "Share above the average",
    formula: "(本校均分 − 全体均分) ÷ 全体均分",
    meaning: {zh: "比全体均分高或低多少，全体均分按学生计算。", en: "How far a mean stands above or below that of all pupils."},
    clause: "通行口径", model: "measures.exam_results",
    caveat: {zh: "受生源影响，与入学成绩一起看。", en: "It carries the intake: read it beside the intake mean."},
  },
  {
    id: "icc_anova", zh: "校际差异率（组内相关系数，方差分析）", en: "Between-school share (ANOVA intraclass correlation)",
    formula: "ICC = (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW)，n₀ = (N − Σnⱼ²/N) ÷ (J − 1)",
    meaning: {zh: "成绩差异中属于学校之间的份额，对照限值0.15，同时给出95%区间。", en: "The share of score variance between schools, read against the limit of 0.15 with its 95% interval."},
    clause: "Donner 1986；Searle 1971；限值：教督〔2017〕6号 第八条（九），计算公式未公布", model: "measures.exam_between",
    caveat: {zh: "负的估计记为0；学校规模不等时区间为近似；少于五所学校不计算。所有分数都相同时为0，只在校际有差异、校内没有差异时为1，这两种情形F没有意义，不给区间。含生源差异，不等于学校作用。", en: "Negative estimates are 0; intervals are approximate for unequal schools; none under five schools. Where all scores are equal it is 0, where they vary only between schools 1: F means nothing there and no interval is given. It holds the intake and is not the schools' effect."},
  },
  {
    id: "icc_reml", zh: "校际差异率（组内相关系数，限制性极大似然）", en: "Between-school share (REML intraclass correlation)",
    formula: "成绩 = 均值 + 学校ᵢ + 学生ᵢⱼ；ICC = σ²校 ÷ (σ²校 + σ²生)，方差由限制性似然的得分方程求根；区间：{ICC：限制性偏差 − 最小偏差 ≤ z²}",
    meaning: {zh: "与方差分析法并列的另一种估计，学校规模相差大时更可靠；区间总包含估计值。", en: "A second estimate beside that of ANOVA, better where schools differ much in size; its interval always holds the estimate."},
    clause: "Patterson & Thompson 1971；Harville 1977；Venzon & Moolgavkar 1988（剖面似然区间）；限值：教督〔2017〕6号 第八条（九），计算公式未公布", model: "measures.exam_between",
    caveat: {zh: "少于五所学校不计算。模拟检验中，名义95%的区间在5至40所学校时实际覆盖94%至98%。含生源差异，不等于学校作用。", en: "None under five schools. In simulation a nominal 95% interval covers 94% to 98% with 5 to 40 schools. It holds the intake and is not the schools' effect."},
  },
  {
    id: "eta2", zh: "η²", en: "η²",
    formula: "η² = SSB ÷ (SSB + SSW)；学校没有差异时的均值 (J − 1) ÷ (N − 1)",
    meaning: {zh: "校间平方和的占比，供对照。", en: "The share of the sum of squares between schools, for comparison."},
    clause: "Fisher 1925", model: "measures.exam_between",
    caveat: {zh: "学校越小越偏大，先与没有差异时的均值比较。", en: "Small schools inflate it: compare it with its mean where nothing differs."},
  },
  {
    id: "exam_distribution", zh: "分数分布", en: "Distribution of scores",
    formula: "分位数为第7类；G = Σ n·x(2C − n − N) ÷ (N·Σ n·x)；后30%均分 = 最低的0.3N名学生的平均分",
    meaning: {zh: "不只看平均分：中间一半学生在哪里、最低的30%学生平均多少分、全区最低的30%学生有多少在这所学校。", en: "More than a mean: where the middle half is, how the lowest 30% do, and how many of the area's lowest 30% a school has."},
    clause: "分位数同 Excel PERCENTILE.INC；后30%：“底部攻坚”的通行口径，无国家规定", model: "measures.exam_distributions",
    caveat: {zh: "由学校×分数的人数表精确计算。恰在界线上的同分学生按比例计入，使总数正好为30%。百分位取同分的中点。不足30人的学校只作参考。", en: "Exact, from counts by school and score. Pupils with the score at the boundary count with the part that makes exactly 30%. A percentile takes the middle of equal scores. Under 30 pupils it says little."},
  },
  {
    id: "exam_bands", zh: "分数段", en: "Bands of marks",
    formula: "第k段：满分的 k × 10% ≤ 分数 < (k + 1) × 10%，满分计入最高段",
    meaning: {zh: "各段有多少学生。", en: "How many pupils each tenth of the full mark has."},
    clause: "通行做法，无国家规定", model: "measures.exam_bands",
    caveat: {zh: "只计实考学生；缺考不是0分。", en: "Of those who sat: absent is not 0."},
  },
  {
    id: "exam_items", zh: "难度、区分度与信度", en: "Difficulty, discrimination and reliability",
    formula: "难度 = 平均分 ÷ 满分；区分度 = (高分组27%均分 − 低分组27%均分) ÷ 满分；α = k ÷ (k − 1) × (1 − Σ小题方差 ÷ 总分方差)",
    meaning: {zh: "难度越大题越容易；区分度0.4以上很好，0.3—0.39良好，0.2—0.29尚可，0.19以下应淘汰；α是整份试卷的内部一致性信度。", en: "A larger 难度 is an easier item. Discrimination from .4 is very good, from .3 good, from .2 fair, below poor. α is the paper's internal consistency."},
    clause: "Ebel & Frisbie 1991（区分度分档）；Kelley 1939（27%）；Cronbach 1951", model: "measures.exam_items",
    caveat: {zh: "只计各小题都有分数的学生；总分恰在27%界线上的学生按比例计入两组。α随题数增加，不能单独说明试卷质量。没有小题得分的考试不计算。", en: "Of pupils with every item; those with the total at the 27% boundary count in part. α grows with the number of items and alone does not make a good paper. Not computed without item scores."},
  },
  {
    id: "exam_standing", zh: "标准分（T分）与比均值", en: "Standard score (T) and ratio to the mean",
    formula: "T = 50 + 10(x̄ − X̄) ÷ S，区间 ± 1.96 × 10·s ÷ (S√(n − 1))；比均值 = x̄ ÷ X̄；超均率 = 比均值 − 1",
    meaning: {zh: "学校均分在全区学生中的位置：50为全区平均，60为高一个标准差。不同学科、不同年份的T分可以放在一起看。", en: "Where a school's mean stands among all pupils of the area: 50 is the mean, 60 one standard deviation above. Subjects and years can be seen side by side."},
    clause: "McCall 1922；S为全区学生分数的总体标准差", model: "measures.exam_standings",
    caveat: {zh: "区间表示一届学生的波动，不是抽样误差。没有扣除入学水平，不能说明学校教得好坏。不足30人的学校只作参考。", en: "The interval is the noise of one year's pupils. Intake is not taken off, so it does not say how well a school teaches. Under 30 pupils it says little."},
  },
  {
    id: "exam_trend", zh: "纵向比较", en: "Comparison over the years",
    formula: "变化 = T₂ − T₁，区间 ± 1.96√(e₂² + e₁²)，e = 10·s ÷ (S√(n − 1))",
    meaning: {zh: "与上一次同类考试相比，学校的位置升降了多少。", en: "How a school's place has moved since the last exam of its kind."},
    clause: "横向到校、纵向到年的通行做法；用标准分而不用原始分", model: "measures.exam_trends",
    caveat: {zh: "两届是不同的学生；试卷难度不同，所以只比位置，不比分数：全区整体的进步看不出来。同一年有两次同类考试的，不作比较。更名的学校与原校比，合并的与各原校合成一校比（有一所没有参加就不比），拆分的与原校整体比；学生在原校参加了当年考试的，从下一年起接上。", en: "Two cohorts, and papers of unlike difficulty: places are compared, not marks, so progress of the whole area does not show. With two exams of one kind in a year nothing is compared. A renamed school is compared with the old one, a merger with its parts taken as one school (with nothing while one of them did not sit), what came out of a split with the whole; from the next year on where the pupils sat that year's exam at the old school."},
  },
  {
    id: "exam_progress", zh: "共同样本的进退", en: "Progress of the common sample",
    formula: "共同样本：两次分数都有的学生；变化 = T后 − T前，各按共同样本的均值和标准差换算",
    meaning: {zh: "同一批学生，入学（或上一次考试）时的位置与现在相比。", en: "The same pupils, their place at intake (or in the exam before) beside their place now."},
    clause: "共同样本（配对比较）", model: "measures.exam_progress",
    caveat: {zh: "只按学校和学籍号都相同的学生配对，转学的不在内；覆盖率低时不代表全校。起点高的学校会向平均回落，判断学校作用请看增值评价。", en: "Paired by school and pupil id, so those who moved are left out; with low coverage it does not speak for the school. Who starts high falls back towards the mean: for a school's own part see value added."},
  },
  {
    id: "value_added", zh: "学校增值", en: "Value added",
    formula: "成绩ᵢⱼ = a + b·入学成绩ᵢⱼ + uᵢ + eᵢⱼ；ûᵢ = nᵢσ²校 ÷ (nᵢσ²校 + σ²生) × 平均残差ᵢ；标准误 = √(σ²校σ²生 ÷ (nᵢσ²校 + σ²生))；分档：ûᵢ ± 1.96 标准误是否含0",
    meaning: {zh: "同样入学成绩的学生，在这所学校比在一般学校多得或少得多少分。学生少的学校向0收缩。区间含0的，与一般学校分不开。", en: "How many marks pupils of the same intake gain or lose here against an ordinary school. Schools of few pupils are shrunken towards 0. One whose interval holds 0 cannot be told from an ordinary school."},
    clause: "Goldstein 等 1993；Raudenbush & Bryk 2002，第5章；Henderson 1975", model: "measures.value_added",
    caveat: {
      zh: "只分三档，不排名：通常一半以上的学校分不开。只计有成绩又有入学成绩的学生，少于10人的学校参与建模但不给结果，少于10所学校不建模。标准误把a、b当作已知。入学成绩测得不准、家庭背景未计入，都会混在结果里；转入转出的学生算在考试时的学校。",
      en: "Three bands and no ranking: usually more than half of schools cannot be told apart. Only pupils with score and intake count; schools of fewer than 10 of them are in the model without a result, and fewer than 10 schools have no model. Standard errors take a and b as known. Errors of the intake and family background are mixed into the result; pupils who moved count where they sat.",
    },
  },
  {
    id: "value_added_stability", zh: "增值的年度稳定性", en: "Stability of value added from year to year",
    formula: "相关系数 = Σ(û₁ − ū₁)(û₂ − ū₂) ÷ √(Σ(û₁ − ū₁)²Σ(û₂ − ū₂)²)；同档率 = 两年在同一档的学校数 ÷ 两年都有结果的学校数",
    meaning: {zh: "与上年同学段、同类考试的增值相比：相关系数越接近1、同档率越高，结果越可信。", en: "Against last year's exam of the same stage and kind: the closer the correlation is to 1 and the more schools keep their band, the more the results can be relied on."},
    clause: "Leckie & Goldstein 2009", model: "measures.value_added_models",
    caveat: {zh: "两届学生不同，相关系数含抽样误差，文献中常在0.5至0.8之间。更名、换代码的学校按沿革接续，合并、拆分的不比较；上年同类考试不止一次时不计算。", en: "The cohorts differ, and the correlation holds their noise; 0.5 to 0.8 is usual in the literature. A school whose code changed is followed by the register of successions, one that was merged or split is not compared; none is given where last year had several exams of the kind."},
  },
  {
    id: "person_times", zh: "培训人次", en: "Person-times of training",
    formula: "Σ各项目参训人次；师均 = 人次 ÷ 专任教师数",
    meaning: {zh: "一人参加三次计三人次，与人数不同。", en: "One person trained three times counts three; it is not a number of persons."},
    clause: "学区建设工作总结", model: "measures.training_totals",
    caveat: {zh: "没有专任教师数时不算师均；没有上报的学校为缺失，不是0。", en: "No average without a count of teachers; a school that reported nothing is missing, not 0."},
  },
];
