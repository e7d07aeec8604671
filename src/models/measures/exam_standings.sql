-- One row per exam per subject per scope: where its mean stands on the area's scale, T = 50 + 10(x̄ − X̄) ÷ S with its interval, and 比均值 = x̄ ÷ X̄.
-- The interval, ± z·10·s ÷ (S√(n − 1)) with s the population SD, is the noise of one year's pupils: a census has no sampling error.
SELECT
  r.exam_id, r.subject, r.scope, r.scope_id,
  CASE WHEN a.sd > 0 THEN 50 + 10 * (r.mean - a.mean) / a.sd END AS t_mean,
  CASE WHEN a.sd > 0 AND r.sat > 1 THEN 10 * r.sd / (a.sd * sqrt(r.sat - 1)) END AS t_error,
  t_mean - k.z * t_error AS t_low,
  t_mean + k.z * t_error AS t_high,
  CASE WHEN a.mean > 0 THEN r.mean / a.mean END AS relative_mean,
  -- Why there is no T, and where all have 0, no 比均值 either.
  CASE WHEN r.sat > 0 AND t_mean IS NULL THEN CASE WHEN a.mean = 0 THEN 'all_zero' WHEN a.sat = 1 THEN 'one_pupil' ELSE 'no_variance' END END AS reason
FROM measures.exam_results AS r
CROSS JOIN catalogue.parameters AS k
JOIN measures.exam_results AS a ON (a.exam_id, a.subject, a.scope) = (r.exam_id, r.subject, 'area')
