-- One row per exam per subject per scope.
SELECT
  r.exam_id, e.year, e.stage, r.subject, r.scope, r.scope_id, r.scope_name, CAST(r.full_mark AS DOUBLE) AS full_mark, r.sat,
  d.p10, d.p25, d.median, d.p75, d.p90, d.gini, d.lowest_mean, d.lowest_share_0_1, d.percentile_mean_0_1,
  s.t_mean, s.t_low, s.t_high, s.relative_mean,
  t.before_year, t.before_t_mean, t.change_t, t.change_low, t.change_high,
  r.state, s.reason, r.small_n, r.origin
FROM measures.exam_results AS r
JOIN measures.exams AS e USING (exam_id)
JOIN measures.exam_standings AS s USING (exam_id, subject, scope, scope_id)
JOIN measures.exam_trends AS t USING (exam_id, subject, scope, scope_id)
LEFT JOIN measures.exam_distributions AS d USING (exam_id, subject, scope, scope_id)
ORDER BY r.exam_id, r.subject, r.scope, r.scope_id
