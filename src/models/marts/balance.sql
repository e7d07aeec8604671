-- One row per stage per school year per indicator.
SELECT
  b.year, b.stage, b.indicator_id, b.schools, b.pupils, b.mean, b.sd, b.cv, b.cv_unweighted, b.limit_cv, b.margin, b.verdict,
  b.threshold, b.schools_met, b.schools_unmet, b.schools_pending, b.schools_unweighed,
  b.var_total, b.var_within, b.var_between, b.share_within_0_1, b.share_between_0_1, b.parent_share_between_0_1,
  v.cv_low, v.cv_high,
  CASE WHEN v.cv_low IS NOT NULL THEN 'ok' WHEN b.state = 'missing' THEN 'missing' ELSE 'not_applicable' END AS interval_state,
  b.state, b.origin
FROM measures.balance AS b
JOIN catalogue.indicators AS i USING (indicator_id)
LEFT JOIN measures.balance_intervals AS v USING (year, stage, indicator_id)
ORDER BY b.year, b.stage, i.ordinal
