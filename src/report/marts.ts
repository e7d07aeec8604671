import type {StageId} from "../catalogue/stages.js";
import type {StateId} from "../catalogue/missing.js";
import type {OriginId} from "../catalogue/origins.js";
import type {RoleId} from "../catalogue/roles.js";

/** The columns of the release's tables that the report reads (docs/data-model.md, "marts"). Shares are 0–1, money is in 元, areas in ㎡. */
export type Verdict = "pass" | "fail" | "pending" | "not_applicable";
type Value = number | null;
type Text = string | null;

export interface Marts {
  school_years: {year: number; stage: StageId; school_id: string; school_name: string; district_id: Text; district_name: Text; role: RoleId | null; parent_id: Text; parent_name: Text; pupils: Value; pupils_state: StateId; in_scope: boolean; scope_reason: Text; origin: OriginId};
  school_indicators: {year: number; stage: StageId; school_id: string; indicator_id: string; value: Value; state: StateId; threshold: Value; ratio_to_threshold: Value; verdict: Verdict; needed: Value; origin: OriginId};
  school_verdicts: {year: number; stage: StageId; school_id: string; met: number; unmet: number; pending: number; worst_indicator_id: Text; worst_ratio: Value; verdict: Verdict; reason: string};
  balance: {year: number; stage: StageId; indicator_id: string; schools: number; pupils: Value; mean: Value; cv: Value; limit_cv: Value; margin: Value; verdict: Verdict; threshold: Value; schools_met: Value; schools_unmet: Value; schools_pending: Value; share_within_0_1: Value; share_between_0_1: Value; state: StateId; origin: OriginId};
  stage_verdicts: {year: number; stage: StageId; schools: number; schools_pass: Value; schools_fail: Value; schools_pending: Value; indicators: number; indicators_pass: Value; indicators_fail: Value; indicators_pending: Value; verdict: Verdict; origin: OriginId};
  districts: {year: number; stage: StageId; district_id: string; district_name: string; parent_name: Text; schools: number; pupils: Value; has_lead: boolean; lead_school_id: Text; schools_pass: Value; origin: OriginId};
  district_indicators: {year: number; stage: StageId; district_id: string; indicator_id: string; schools: number; mean: Value; cv: Value; lead_value: Value; partner_mean: Value; gap: Value; gap_state: StateId; gap_change: Value; origin: OriginId};
  rates: {year: number; stage: StageId; rate_id: string; scope: "area" | "district" | "school"; scope_id: string; scope_name: string; numerator: Value; denominator: Value; rate_0_1: Value; low_0_1: Value; high_0_1: Value; state: StateId; change_points: Value; change_low_points: Value; change_high_points: Value; since_first_points: Value; since_first_low_points: Value; since_first_high_points: Value; stated_percent: Value; small_n: "no" | "flag" | "hide"; origin: OriginId};
  exams: {exam_id: string; year: number; stage: StageId; kind: string; grade: Text; pupils: number; subjects: number; origin: OriginId};
  exam_results: {exam_id: string; year: number; stage: StageId; subject: string; full_mark: Value; scope: "area" | "district" | "school"; scope_id: string; scope_name: string; entered: Value; sat: Value; participation_0_1: Value; mean: Value; sd: Value; excellent_0_1: Value; pass_0_1: Value; low_0_1: Value; excellent_cut: Value; pass_cut: Value; low_cut: Value; state: StateId; small_n: "no" | "flag" | "hide"; origin: OriginId};
  exam_between: {exam_id: string; year: number; stage: StageId; subject: string; schools: number; pupils: number; eta2: Value; eta2_null: Value; icc_anova: Value; icc_low: Value; icc_high: Value; limit_0_1: Value; state: StateId; origin: OriginId};
  training: {year: number; scope: "district" | "school"; scope_id: string; scope_name: string; serial: Text; programme: string; level: string; audience: Text; person_times: Value; state: StateId; origin: OriginId};
  training_totals: {year: number; scope: "area" | "district" | "school"; scope_id: string; scope_name: string; stage: Text; person_times: Value; programmes: Value; teachers: Value; per_teacher: Value; state: StateId; per_teacher_state: StateId; origin: OriginId};
  training_levels: {year: number; level: string; person_times: Value; share_0_1: Value; programmes: Value; origin: OriginId};
  pairings: {year: number; district_name: Text; school_name: Text; stage: Text; partner: string; origin: OriginId};
  awards: {year: number; school_name: Text; competition: string; subject: Text; level: string; prize: Text; origin: OriginId};
  award_counts: {year: number; level: string; prize: Text; awards: number; origin: OriginId};
  stated_totals: {year: number; stage: Text; statement: string; subject: Text; stated: Value; unit: Text; basis: Text; computed: Value; difference: Value; state: "agrees" | "differs" | "no_counterpart"; origin: OriginId};
  missing_values: {dataset: string; year: number; stage: Text; school_id: Text; school_name: Text; item: string; status: string};
  reject_counts: {source_id: string; file: string; outcome: string; reason: string; records: number};
}
