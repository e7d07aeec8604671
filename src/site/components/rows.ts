import type {Manifest} from "../../publish/manifest.js";

/** The marts' rows as docs/data-model.md gives them. */
export type State = "ok" | "missing" | "suppressed" | "not_applicable";
export type Verdict = "pass" | "fail" | "pending" | "not_applicable";
export type Origin = "published" | "reported" | "simulated";
export type Role = "lead" | "cooperating" | "member";
export type SmallN = "no" | "flag" | "hide";
export type Indicator = Manifest["catalogue"]["indicators"][number];

export interface SchoolYear {
  year: number; stage: string; school_id: string; school_name: string;
  district_id: string | null; district_name: string | null; role: Role | null; parent_id: string | null; parent_name: string | null;
  pupils: number | null; pupils_state: State; classes: number | null; teachers: number | null;
  in_scope: boolean; scope_reason: "school_type" | "no_pupils" | "ended" | "small_teaching_point" | null; origin: Origin;
}

export interface Succession {
  year: number; kind: "rename" | "merge" | "split" | "closed" | "opened";
  predecessor_id: string | null; predecessor_name: string | null; successor_id: string | null; successor_name: string | null; origin: Origin;
}

export interface SchoolHistory {
  year: number; stage: string; school_id: string; past_year: number; past_school_id: string; past_school_name: string;
  compared: "whole" | "sum" | "ratio" | "none";
}

export interface SchoolIndicator {
  year: number; stage: string; school_id: string; indicator_id: string;
  numerator: number | null; pupils: number | null; value: number | null; state: State;
  threshold: number | null; ratio_to_threshold: number | null; verdict: Verdict;
  needed: number | null; spare: number | null; unit_share_0_1: number | null; change: number | null; origin: Origin;
}

export interface SchoolVerdict {
  year: number; stage: string; school_id: string; met: number; unmet: number; pending: number;
  worst_indicator_id: string | null; worst_ratio: number | null; verdict: Verdict;
  reason: "all_met" | "floor_kept" | "below_floor" | "too_few" | "pending" | "out_of_scope" | "no_standard";
}

export interface Balance {
  year: number; stage: string; indicator_id: string; schools: number; pupils: number | null;
  mean: number | null; sd: number | null; cv: number | null; cv_unweighted: number | null;
  limit_cv: number | null; margin: number | null; over_limit: boolean | null; verdict: Verdict; threshold: number | null;
  schools_met: number | null; schools_unmet: number | null; schools_pending: number | null; schools_unweighed: number;
  var_total: number | null; var_within: number | null; var_between: number | null;
  share_within_0_1: number | null; share_between_0_1: number | null; parent_share_between_0_1: number | null;
  cv_change: number | null; change_from_year: number | null;
  cv_low: number | null; cv_high: number | null; interval_state: State; state: State; origin: Origin;
}

export interface AuditSheet {
  year: number; stage: string; indicator_id: string; schools: number; lines: number; pupils: number | null; resource: number | null;
  mean: number | null; sd: number | null; cv: number | null; mean_unweighted: number | null; sd_unweighted: number | null; cv_unweighted: number | null;
  limit_cv: number | null; within_limit: boolean | null; within_limit_unweighted: boolean | null; weighting_decides: boolean | null; near_limit: boolean | null; verdict: Verdict; state: State; origin: Origin;
}

export interface AuditLine {
  year: number; stage: string; indicator_id: string; school_id: string; pupils: number; resource: number | null; value: number; share_0_1: number;
  deviation: number; part: number; part_0_1: number | null; part_unweighted: number; shared: boolean; unit_share_0_1: number; added_alone: number | null; removed_alone: number | null; added_lowest: number | null; moved: number | null; origin: Origin;
}

export interface AuditRemedy {
  year: number; stage: string; indicator_id: string; remedy: "add_one" | "reduce_one" | "add_lowest" | "move"; state: "ok" | "within" | "impossible" | "missing" | "not_applicable";
  school_id: string | null; schools_up: number | null; schools_down: number | null; amount: number | null; cv_after: number | null;
  basis: "least" | "least_found" | "other_stage_kept" | null; schools_shared: number | null; amount_stage: number | null;
  other_stage: string | null; other_cv_before: number | null; other_cv_after: number | null; other_limit_cv: number | null; other_within: boolean | null; origin: Origin;
}

export interface VerdictSentence {
  kind: "school_indicator" | "school" | "indicator" | "stage" | "standard_item"; year: number; stage: string; indicator_id: string | null; school_id: string | null; item_id: string | null;
  verdict: Verdict; code: string; value: number | null; threshold: number | null; needed: number | null; ratio: number | null;
  met: number | null; unmet: number | null; pending: number | null; text_zh: string; text_en: string; origin: Origin;
}

/** σ and β convergence against an earlier year. */
export interface Convergence {
  year: number; from_year: number; stage: string; indicator_id: string; schools: number; schools_not_positive: number; sigma_before: number | null; sigma_after: number | null; beta: number | null; beta_se: number | null;
  beta_from_noise: number | null; beta_from_spread: number | null; larger_part: "noise" | "spread" | null; sigma_reading: "narrower" | "wider" | "same" | null; state: State; reason: string | null; origin: Origin;
}

export interface Composite {
  year: number; stage: string; indicators: number; indicators_known: number; indicators_not_applicable: number; indicators_missing: number; cv_mean: number | null; limit_cv: number; margin: number | null; verdict: Verdict; state: State; origin: Origin;
}

export type Grouping = "district" | "urban_rural" | "stage" | "nested";
export interface BalanceSplit {
  year: number; stage: string; indicator_id: string; index: "variance" | "ge2" | "theil_t" | "theil_l"; grouping: Grouping; component: "total" | "between" | "within" | "between_parents" | "between_districts";
  value: number | null; share_0_1: number | null; groups: number | null; schools: number; schools_ungrouped: number; state: State; reason: string | null; origin: Origin;
}

export interface BalanceChange {
  year: number; from_year: number | null; stage: string; indicator_id: string; component: "total" | "resources" | "pupils" | "opened" | "closed" | "reporting" | "reorganised";
  cv_before: number | null; cv_after: number | null; cv2_change: number | null; cv_change: number | null; schools: number | null; largest: boolean; state: State; reason: string | null; origin: Origin;
}

export interface StandardItemRow {
  year: number; part: "government" | "quality" | "recognition"; item_id: string; stage: string; value: number | null; required: number | null; verdict: Verdict;
  reason: "met" | "unmet" | "not_reported" | "no_value" | "no_conclusion" | "schools_missing" | "average_only" | "formulas_differ"; source: "computed" | "reported" | "none"; basis: string | null;
  schools_over: number | null; schools_missing: number | null; note: string | null; origin: Origin | null;
}
export interface StandardPart {
  year: number; part: "resources" | "government" | "quality" | "recognition" | "overall"; items: number; items_pass: number; items_fail: number; items_pending: number; verdict: Verdict; origin: Origin | null;
}

export interface StageVerdict {
  year: number; stage: string; schools: number; schools_pass: number; schools_fail: number; schools_pending: number; schools_pass_change: number | null; change_from_year: number | null;
  indicators: number; indicators_pass: number; indicators_fail: number; indicators_pending: number; verdict: Verdict; origin: Origin;
}

/** What stands out among a stage's CVs, and how they moved since the year before and the first. */
export interface StageBalance {
  year: number; stage: string; indicators: number; most_unequal_indicator_id: string | null;
  from_year: number | null; indicators_compared: number; indicators_closer: number | null; indicators_wider: number | null; most_changed_indicator_id: string | null;
  since_year: number | null; indicators_followed: number; sigma_narrower: number | null; sigma_wider: number | null; beta_mostly_noise: number | null; origin: Origin;
}

/** All 学区 of a stage together. */
export interface DistrictTotal {year: number; stage: string; districts: number; districts_of_one_school: number; schools: number; pupils: number | null; schools_pass: number | null; origin: Origin}

export interface District {
  year: number; stage: string; district_id: string; district_name: string; parent_id: string | null; parent_name: string | null;
  schools: number; pupils: number | null; has_lead: boolean; lead_school_id: string | null; schools_pass: number | null; origin: Origin;
}

export interface DistrictIndicator {
  year: number; stage: string; district_id: string; indicator_id: string; schools: number; pupils: number | null;
  mean: number | null; cv: number | null; state: State; within_part_0_1: number | null; between_part_0_1: number | null;
  lead_school_id: string | null; lead_value: number | null; partner_mean: number | null;
  gap: number | null; gap_state: State; gap_change: number | null; gap_size_change: number | null; gap_size_since_first: number | null; origin: Origin;
}

/** Whether a change is more than noise, within it, or of other schools. */
export type RateReading = "clear" | "noise" | "not_comparable";
export interface Rate {
  year: number; stage: string; rate_id: string; scope: "area" | "district" | "school"; scope_id: string; scope_name: string;
  numerator: number | null; denominator: number | null; schools_missing: number; rate_0_1: number | null; low_0_1: number | null; high_0_1: number | null; state: State; reason: "above_one" | null;
  change_points: number | null; change_low_points: number | null; change_high_points: number | null; change_reading: RateReading | null; previous_schools_missing: number | null;
  since_first_points: number | null; since_first_low_points: number | null; since_first_high_points: number | null; since_first_reading: RateReading | null; first_schools_missing: number | null;
  needed_leavers: number | null; needed_leavers_power80: number | null; needed_state: "ok" | "no_difference" | "beyond" | "no_interval" | null;
  gap_points: number | null; gap_low_points: number | null; gap_high_points: number | null;
  stated_percent: number | null; small_n: SmallN; origin: Origin;
}

export interface Exam {exam_id: string; year: number; stage: string; kind: string; grade: string | null; pupils: number; subjects: number; origin: Origin}

export interface ExamResult {
  exam_id: string; year: number; stage: string; subject: string; full_mark: number; scope: "area" | "district" | "school"; scope_id: string; scope_name: string;
  entered: number; sat: number; participation_0_1: number | null; mean: number | null; sd: number | null;
  excellent_0_1: number | null; pass_0_1: number | null; low_0_1: number | null; excellent_cut: number; pass_cut: number; low_cut: number;
  intake_mean: number | null; above_average_0_1: number | null; state: State; reason: "all_zero" | null; small_n: SmallN; origin: Origin;
}

export interface ExamDistribution {
  exam_id: string; year: number; stage: string; subject: string; scope: "area" | "district" | "school"; scope_id: string; scope_name: string; full_mark: number; sat: number;
  p10: number | null; p25: number | null; median: number | null; p75: number | null; p90: number | null; gini: number | null;
  lowest_mean: number | null; lowest_share_0_1: number | null; percentile_mean_0_1: number | null;
  t_mean: number | null; t_low: number | null; t_high: number | null; relative_mean: number | null;
  before_year: number | null; before_t_mean: number | null; change_t: number | null; change_low: number | null; change_high: number | null;
  state: State; reason: "all_zero" | "one_pupil" | "no_variance" | null; small_n: SmallN; origin: Origin;
}

export interface ExamBand {
  exam_id: string; year: number; stage: string; subject: string; scope: "area" | "district" | "school"; scope_id: string; scope_name: string;
  band: number; from_mark: number; to_mark: number; pupils: number; share_0_1: number; small_n: SmallN; origin: Origin;
}

export interface ExamProgress {
  exam_id: string; year: number; stage: string; subject: string; base_id: string; base_year: number | null; scope: "area" | "district" | "school"; scope_id: string; scope_name: string;
  pupils: number | null; sat: number; coverage_0_1: number | null; base_t: number | null; score_t: number | null; change_t: number | null; change_low: number | null; change_high: number | null;
  correlation: number | null; state: State; reason: "other_cohort" | "exam_numbers" | "no_common_pupils" | "one_pupil" | "no_variance" | null; small_n: SmallN; origin: Origin;
}

export interface ExamItem {
  exam_id: string; year: number; stage: string; subject: string; item: string; optional: boolean; full_mark: number | null; pupils: number; mean: number;
  difficulty_0_1: number | null; discrimination: number | null; discrimination_band: "very_good" | "good" | "fair" | "poor" | null;
  item_rest_r: number | null; alpha_without: number | null; state: State; reason: "no_variance" | "one_pupil" | "one_item" | null; small_n: SmallN; origin: Origin;
}

export interface ExamReliability {
  exam_id: string; year: number; stage: string; subject: string; items: number; items_common: number; pupils: number; pupils_left_out: number; alpha: number | null; error_marks: number | null; state: State; reason: "no_pupils" | "one_pupil" | "one_item" | "no_variance" | null; origin: Origin;
}

export interface ExamBetween {
  exam_id: string; year: number; stage: string; subject: string; schools: number; pupils: number;
  eta2: number | null; eta2_null: number | null; icc_anova: number | null; icc_low: number | null; icc_high: number | null; icc_reml: number | null; icc_reml_low: number | null; icc_reml_high: number | null; limit_0_1: number | null; state: State; reason: string | null; origin: Origin;
}

export type ValueBand = "above" | "not_distinguishable" | "below";

export interface ValueAddedRow {
  exam_id: string; year: number; stage: string; subject: string; school_id: string; n: number;
  effect: number | null; se: number | null; low: number | null; high: number | null; band: ValueBand | null; state: State; small_n: SmallN; origin: Origin;
}

export interface ValueAddedModel {
  exam_id: string; year: number; stage: string; subject: string; schools: number; pupils: number; pupils_left_out: number;
  intercept: number | null; slope: number | null; slope_se: number | null; var_school: number | null; var_resid: number | null; icc: number | null; icc_low: number | null; icc_high: number | null;
  schools_above: number | null; schools_not_distinguishable: number | null; schools_below: number | null;
  previous_exam_id: string | null; previous_schools: number | null; previous_correlation: number | null; previous_same_band_0_1: number | null; state: State; reason: string | null; origin: Origin;
}

export interface Training {
  year: number; scope: "district" | "school"; scope_id: string; scope_name: string; serial: string | null; programme: string;
  level: string; audience: string | null; person_times: number | null; state: State; origin: Origin;
}

export interface TrainingTotal {
  year: number; scope: "area" | "district" | "school"; scope_id: string; scope_name: string; stage: string | null;
  person_times: number | null; programmes: number | null; teachers: number | null; per_teacher: number | null; state: State; per_teacher_state: State; origin: Origin;
}

export interface TrainingLevel {year: number; level: string; person_times: number; share_0_1: number | null; programmes: number; origin: Origin}
export interface Pairing {year: number; district_id: string | null; district_name: string | null; school_id: string; school_name: string; stage: string | null; partner: string; origin: Origin}
export interface Award {year: number; district_id: string | null; district_name: string | null; school_id: string; school_name: string; competition: string; subject: string | null; level: string; prize: string; origin: Origin}
export interface AwardCount {year: number; level: string; prize: string; awards: number; origin: Origin}
export interface AwardTotal {year: number; awards: number; origin: Origin}
export interface StatedTotal {
  year: number; stage: string | null; statement: string; subject: string | null; stated: number; unit: string; basis: string | null;
  computed: number | null; difference: number | null; state: "agrees" | "differs" | "no_counterpart"; origin: Origin;
}
export interface MissingValue {dataset: string; year: number | null; stage: string | null; school_id: string | null; school_name: string | null; item: string | null; status: string}
export interface RejectCount {source_id: string; file: string; outcome: string; reason: string; records: number}

/** Records of all files of a release of the year. */
export interface RecordTotal {
  year: number; files: number; sources: number; rows: number; accepted: number; missing: number; rejected: number; skipped: number;
  accepted_0_1: number | null; missing_0_1: number | null; rejected_0_1: number | null; skipped_0_1: number | null;
}

/** Table names with their row types, so that `rows("balance")` is typed. */
export interface Marts {
  school_years: SchoolYear; successions: Succession; school_history: SchoolHistory; school_indicators: SchoolIndicator; school_verdicts: SchoolVerdict; balance: Balance; balance_splits: BalanceSplit; balance_changes: BalanceChange; stage_verdicts: StageVerdict; stage_balance: StageBalance;
  audit_sheets: AuditSheet; audit_lines: AuditLine; audit_remedies: AuditRemedy; verdicts: VerdictSentence; composites: Composite; convergence: Convergence; standard_items: StandardItemRow; standard_parts: StandardPart;
  districts: District; district_totals: DistrictTotal; district_indicators: DistrictIndicator; rates: Rate; exams: Exam; exam_results: ExamResult; exam_distributions: ExamDistribution; exam_bands: ExamBand; exam_progress: ExamProgress; exam_items: ExamItem; exam_reliability: ExamReliability; exam_between: ExamBetween; value_added: ValueAddedRow; value_added_models: ValueAddedModel;
  training: Training; training_totals: TrainingTotal; training_levels: TrainingLevel; pairings: Pairing; awards: Award; award_counts: AwardCount; award_totals: AwardTotal;
  stated_totals: StatedTotal; missing_values: MissingValue; reject_counts: RejectCount; record_totals: RecordTotal;
}
export type MartName = keyof Marts;
