/**
 * Published totals (dataset stated_totals) that school rows must reconcile with. `statement` is the wording of the source,
 * `computed` says what is added up. A statement without an entry here has no counterpart and is shown as published.
 */
export const stated = [
  {statement: "初中学校数", computed: "schools", stage: "junior", tolerance: 0},
  {statement: "小学学校数", computed: "schools", stage: "primary", tolerance: 0},
  {statement: "学区数(每学段均分)", computed: "districts_per_stage", stage: null, tolerance: 0},
  {statement: "初中升学率", computed: "promotion_rate_percent", stage: "junior", tolerance: 0.005},
  {statement: "教学业务培训", computed: "training_person_times", stage: null, tolerance: 0},
  {statement: "培训教师", computed: "training_person_times", stage: null, tolerance: 0},
] as const;
