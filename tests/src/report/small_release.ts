import type {Manifest} from "../../../src/publish/manifest.js";
import type {Tables} from "./write_release.js";

const both = (zh: string) => ({zh, en: zh});
const id = "teachers_backbone_per_100";

/** A release of one stage, one indicator and three schools, to be changed by a test. */
export function smallManifest(changes: Partial<Manifest> = {}): Omit<Manifest, "tables"> {
  return {
    schema: 1, release: "2013.1", year: 2013, revision: 1, edition: "bureau",
    workspace: {id: "small", name: "示例区教育局", area: "示例区", levels: {area: "区", parent: null, district: "学区", school: "学校"}, leads: true, notes: []},
    dataAsOf: "2013-09-01", years: [2013], stages: [{id: "junior", zh: "初中", en: "Junior"}], defaultStage: "junior",
    standard: {id: "2017", zh: "标准", en: "Standard", since: 2017, clause: "第六条", source: "来源", rule: {minimumMet: 6, floor: 0.85, clause: "第六条"}, retrospective: [2013]},
    whyNone: null, simulated: {any: false, datasets: []},
    sources: [{id: "s", file: "raw/a.csv", sheet: null, dataset: "resources", year: 2013, origin: "reported", publisher: "教育局", licence: "内部", received: "2013-10-01", sha256: "0123456789abcdef".repeat(4), rows: 3, accepted: 3, missing: 0, rejected: 0, skipped: 0, note: null}],
    catalogue: {
      indicators: [{id, ...both("骨干教师数"), short: both("骨干教师"), per: both("每百名学生"), unit: both("名"), decimals: 2, direction: "up", formula: both("骨干教师 ÷ 在校生 × 100"), clause: "第六条（二）", source: "来源", model: "m", caveat: both("只计一次。"), whole: true, numeratorUnit: null, numeratorName: null, local: false}],
      thresholds: [{indicator: id, stage: "junior", value: 1, clause: "第六条（二）", local: false}],
      limits: [{indicator: id, stage: "junior", cv: 0.45, clause: "第六条", local: false}],
      composites: [], rates: [], measures: [], lists: {}, exams: {excellent: 0.85, pass: 0.6, low: 0.4, clause: "c", limitBetween: {value: 0.15, clause: "c", confirmed: false}},
    },
    checks: [], revisions: [{release: "2013.1", why: "首次发布", changes: []}],
    ...changes,
  };
}

/** Its tables; `names` of the three schools, the second without a value, the third just under the standard. */
export function smallTables(names: readonly [string, string, string] = ["甲校", "乙校", "丙校"], cv = 0.5): Tables {
  const key = {year: 2013, stage: "junior", origin: "reported"} as const;
  const of = (i: number) => ({...key, school_id: `0${i}`});
  const school = (i: number, school_name: string) => ({...of(i), school_name, district_id: "d1", district_name: "第一学区", role: i === 1 ? "lead" as const : "cooperating" as const, parent_id: null, parent_name: null, pupils: 1000, pupils_state: "ok" as const, classes: 20, teachers: 80, in_scope: true, scope_reason: null});
  const value = (i: number, number: number | null) => ({...of(i), indicator_id: id, numerator: number === null ? null : number * 10, pupils: 1000, value: number, state: number === null ? "missing" as const : "ok" as const, threshold: 1, ratio_to_threshold: number, verdict: number === null ? "pending" as const : number >= 1 ? "pass" as const : "fail" as const, needed: null, spare: null, unit_share_0_1: null, change: null});
  const verdict = (i: number, met: number, of_all: "pass" | "fail" | "pending", reason: "all_met" | "below_floor" | "pending", worst: number | null) => ({...of(i), met, unmet: of_all === "fail" ? 1 : 0, pending: of_all === "pending" ? 1 : 0, worst_indicator_id: id, worst_ratio: worst, verdict: of_all, reason});
  return {
    school_years: [school(1, names[0]), school(2, names[1]), school(3, names[2])],
    school_indicators: [value(1, 2.5), value(2, null), value(3, 0.998)],
    school_verdicts: [verdict(1, 1, "pass", "all_met", 2.5), verdict(2, 0, "pending", "pending", null), verdict(3, 0, "fail", "below_floor", 0.998)],
    balance: [{...key, indicator_id: id, schools: 3, pupils: 3000, mean: 1.75, sd: 0.9, cv, cv_unweighted: cv, limit_cv: 0.45, margin: cv - 0.45, over_limit: cv > 0.45, verdict: cv <= 0.45 ? "pass" : "fail", threshold: 1, schools_met: 1, schools_unmet: 1, schools_pending: 1, schools_unweighed: 0, var_total: 1, var_within: 0.6, var_between: 0.4, share_within_0_1: 0.6, share_between_0_1: 0.4, parent_share_between_0_1: null, cv_change: null, change_from_year: null, cv_low: null, cv_high: null, interval_state: "not_applicable", state: "ok"}],
    stage_balance: [{...key, indicators: 1, most_unequal_indicator_id: id, from_year: null, indicators_compared: 0, indicators_closer: null, indicators_wider: null, most_changed_indicator_id: null, since_year: null, indicators_followed: 0, sigma_narrower: null, sigma_wider: null, beta_mostly_noise: null}],
    stage_verdicts: [{...key, schools: 3, schools_pass: 1, schools_fail: 1, schools_pending: 1, schools_pass_change: null, change_from_year: null, indicators: 1, indicators_pass: 0, indicators_fail: 1, indicators_pending: 0, verdict: "fail"}],
  };
}
