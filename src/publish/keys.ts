/**
 * The natural key of each mart: the order of its rows in a release, and what pairs rows of two revisions.
 * docs/data-model.md states the grain in words; a mart without an entry here cannot be published.
 */
export const martKeys: Readonly<Record<string, readonly string[]>> = {
  schools: ["school_id"],
  successions: ["year", "predecessor_id", "successor_id"],
  school_history: ["year", "stage", "school_id", "past_year", "past_school_id"],
  school_years: ["year", "stage", "school_id"],
  school_indicators: ["year", "stage", "indicator_id", "school_id"],
  school_verdicts: ["year", "stage", "school_id"],
  balance: ["year", "stage", "indicator_id"],
  balance_splits: ["year", "stage", "indicator_id", "index", "grouping", "component"],
  audit_sheets: ["year", "stage", "indicator_id"],
  audit_lines: ["year", "stage", "indicator_id", "school_id"],
  audit_remedies: ["year", "stage", "indicator_id", "remedy"],
  composites: ["year", "stage"],
  stage_verdicts: ["year", "stage"],
  districts: ["year", "stage", "district_id"],
  district_indicators: ["year", "stage", "indicator_id", "district_id"],
  rates: ["year", "stage", "rate_id", "scope", "scope_id"],
  exams: ["year", "exam_id"],
  exam_results: ["year", "exam_id", "subject", "scope", "scope_id"],
  exam_between: ["year", "exam_id", "subject"],
  training: ["year", "scope", "scope_id", "serial", "programme", "level", "audience"],
  training_totals: ["year", "scope", "scope_id", "stage"],
  training_levels: ["year", "level"],
  pairings: ["year", "district_id", "school_id", "partner", "stage"],
  awards: ["year", "district_id", "school_id", "competition", "subject", "level", "prize"],
  award_counts: ["year", "level", "prize"],
  stated_totals: ["year", "statement", "subject", "stage"],
  missing_values: ["dataset", "year", "stage", "school_id", "item", "status"],
  reject_counts: ["source_id", "outcome", "reason"],
};
