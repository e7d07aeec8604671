-- One row per stage per school year per indicator.
SELECT
  b.year, b.stage, b.indicator_id, b.schools, b.pupils, b.mean, b.sd, b.cv, b.cv_unweighted, b.limit_cv, b.margin, b.verdict,
  b.threshold, b.schools_met, b.schools_unmet, b.schools_pending, b.schools_unweighed,
  b.var_total, b.var_within, b.var_between, b.share_within_0_1, b.share_between_0_1, b.parent_share_between_0_1, b.state, b.origin
FROM measures.balance AS b
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY b.year, b.stage, i.ordinal
