-- One row per stage per school year per indicator.
SELECT
  b.year, b.stage, b.indicator_id, b.schools, b.pupils, b.mean, b.sd, b.cv, b.cv_unweighted, b.limit_cv, b.margin, b.over_limit, b.verdict,
  b.threshold, b.schools_met, b.schools_unmet, b.schools_pending, b.schools_unweighed,
  b.var_total, b.var_within, b.var_between, b.share_within_0_1, b.share_between_0_1, b.parent_share_between_0_1,
  b.cv - p.cv AS cv_change, CASE WHEN b.cv IS NOT NULL AND p.cv IS NOT NULL THEN p.year END AS change_from_year,
  v.cv_low, v.cv_high,
  CASE WHEN v.cv_low IS NOT NULL THEN 'ok' WHEN b.state = 'missing' THEN 'missing' ELSE 'not_applicable' END AS interval_state,
  b.state, b.origin
FROM measures.balance AS b
JOIN catalogue.indicators AS i ON i.indicator_id = b.indicator_id
ASOF LEFT JOIN (FROM measures.balance WHERE cv IS NOT NULL) AS p ON p.stage = b.stage AND p.indicator_id = b.indicator_id AND p.year < b.year
LEFT JOIN measures.balance_intervals AS v ON (v.year, v.stage, v.indicator_id) = (b.year, b.stage, b.indicator_id)
ORDER BY b.year, b.stage, i.ordinal
