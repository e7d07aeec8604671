import type {Balance, District, DistrictIndicator, DistrictTotal, Indicator, SchoolIndicator, SchoolVerdict, StageBalance, StageVerdict} from "../../../../../src/site/components/rows.js";

/** Rows for the tests of findings: an ordinary one, with what the test is about written over it. */
export const backbone: Indicator = {
  id: "teachers_backbone_per_100", zh: "每百名学生拥有县级以上骨干教师数", en: "Backbone teachers per 100 pupils", short: {zh: "骨干教师", en: "Backbone teachers"},
  per: {zh: "每百名学生", en: "per 100 pupils"}, unit: {zh: "名", en: "teachers"}, decimals: 2, direction: "up", formula: {zh: "", en: ""}, clause: "", source: "", model: "", caveat: {zh: "", en: ""},
  whole: true, numeratorUnit: {zh: "名", en: "teachers"}, numeratorName: {zh: "县级以上骨干教师数", en: "Backbone teachers"}, local: false,
};

export const grounds: Indicator = {
  ...backbone, id: "area_sports_m2_per_pupil", short: {zh: "体育运动场馆", en: "Sports grounds"}, per: {zh: "生均", en: "per pupil"}, unit: {zh: "㎡", en: "m²"},
  whole: false, numeratorUnit: {zh: "㎡", en: "m²"}, numeratorName: {zh: "体育运动场馆面积", en: "Sports grounds"},
};

export const balance = (over: Partial<Balance> = {}): Balance => ({
  year: 2013, stage: "junior", indicator_id: backbone.id, schools: 15, pupils: 14000, mean: 1.2, sd: 0.5, cv: 0.3, cv_unweighted: 0.3, limit_cv: 0.45, margin: -0.15, over_limit: false, verdict: "pass",
  threshold: 1, schools_met: 12, schools_unmet: 3, schools_pending: 0, schools_unweighed: 0, var_total: 0.25, var_within: 0.18, var_between: 0.07, share_within_0_1: 0.72, share_between_0_1: 0.28, parent_share_between_0_1: null, cv_change: null, change_from_year: null, cv_low: null, cv_high: null, interval_state: "not_applicable",
  state: "ok", origin: "simulated", ...over,
});

export const stageBalance = (over: Partial<StageBalance> = {}): StageBalance => ({
  year: 2013, stage: "junior", indicators: 2, most_unequal_indicator_id: backbone.id, from_year: 2012, indicators_compared: 2, indicators_closer: 1, indicators_wider: 1, most_changed_indicator_id: backbone.id,
  since_year: 2011, indicators_followed: 2, sigma_narrower: 1, sigma_wider: 1, beta_mostly_noise: 1, origin: "simulated", ...over,
});

export const stageVerdict = (over: Partial<StageVerdict> = {}): StageVerdict => ({
  year: 2013, stage: "junior", schools: 15, schools_pass: 11, schools_fail: 4, schools_pending: 0, schools_pass_change: null, change_from_year: null, indicators: 7, indicators_pass: 6, indicators_fail: 1, indicators_pending: 0, verdict: "fail", origin: "simulated", ...over,
});

export const schoolIndicator = (over: Partial<SchoolIndicator> = {}): SchoolIndicator => ({
  year: 2013, stage: "junior", school_id: "4", indicator_id: backbone.id, numerator: 10, pupils: 1146, value: 0.87, state: "ok", threshold: 1, ratio_to_threshold: 0.87, verdict: "fail",
  needed: 2, spare: 0, unit_share_0_1: 1, change: 0.3, origin: "simulated", ...over,
});

export const schoolVerdict = (over: Partial<SchoolVerdict> = {}): SchoolVerdict => ({
  year: 2013, stage: "junior", school_id: "4", met: 6, unmet: 1, pending: 0, worst_indicator_id: backbone.id, worst_ratio: 0.87, verdict: "pass", reason: "floor_kept", ...over,
});

export const district = (over: Partial<District> = {}): District => ({
  year: 2013, stage: "junior", district_id: "J1", district_name: "第一学区", parent_id: null, parent_name: null, schools: 4, pupils: 3200, has_lead: true, lead_school_id: "1", schools_pass: 3, origin: "simulated", ...over,
});

export const districtTotal = (over: Partial<DistrictTotal> = {}): DistrictTotal => ({year: 2013, stage: "junior", districts: 2, districts_of_one_school: 0, schools: 7, pupils: 6400, schools_pass: 6, origin: "simulated", ...over});

export const districtIndicator = (over: Partial<DistrictIndicator> = {}): DistrictIndicator => ({
  year: 2013, stage: "junior", district_id: "J1", indicator_id: backbone.id, schools: 4, pupils: 3200, mean: 1.3, cv: 0.4, state: "ok", within_part_0_1: 0.21, between_part_0_1: 0.05,
  lead_school_id: "1", lead_value: 2.3, partner_mean: 1.1, gap: 1.2, gap_state: "ok", gap_change: -0.1, gap_size_change: -0.1, gap_size_since_first: -0.7, origin: "simulated", ...over,
});
