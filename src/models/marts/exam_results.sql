-- One row per exam per subject per scope.
SELECT
  r.exam_id, e.year, e.stage, r.subject, CAST(r.full_mark AS DOUBLE) AS full_mark, r.scope, r.scope_id, r.scope_name,
  r.entered, r.sat, r.participation_0_1, r.mean, r.sd, r.excellent_0_1, r.pass_0_1, r.low_0_1,
  CAST(r.excellent_cut AS DOUBLE) AS excellent_cut, CAST(r.pass_cut AS DOUBLE) AS pass_cut, CAST(r.low_cut AS DOUBLE) AS low_cut,
  r.intake_mean, r.above_average_0_1, r.state, r.reason, r.small_n, r.origin
FROM measures.exam_results AS r
JOIN measures.exams AS e USING (exam_id)
ORDER BY r.exam_id, r.subject, r.scope, r.scope_id
