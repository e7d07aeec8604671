-- One row per exam per subject per base per scope.
SELECT
  p.exam_id, e.year, e.stage, p.subject, p.base_id, b.year AS base_year, p.scope, p.scope_id, r.scope_name,
  p.pupils, r.sat, p.pupils / r.sat AS coverage_0_1,
  p.base_t, p.score_t, p.change_t, p.change_low, p.change_high, p.correlation,
  CASE WHEN p.reason IS NULL THEN 'ok' WHEN p.reason IN ('exam_numbers', 'no_common_pupils') THEN 'missing' ELSE 'not_applicable' END AS state, p.reason,
  CASE WHEN p.pupils < k.small_hide THEN 'hide' WHEN p.pupils < k.small_flag THEN 'flag' ELSE 'no' END AS small_n,
  greatest(r.origin, b.origin) AS origin
FROM measures.exam_progress AS p
CROSS JOIN catalogue.parameters AS k
JOIN measures.exams AS e USING (exam_id)
JOIN measures.exam_results AS r USING (exam_id, subject, scope, scope_id)
LEFT JOIN measures.exams AS b ON b.exam_id = p.base_id
ORDER BY p.exam_id, p.subject, p.base_id, p.scope, p.scope_id
