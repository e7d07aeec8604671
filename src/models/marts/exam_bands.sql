-- One row per exam per subject per scope per band of marks.
SELECT
  b.exam_id, e.year, e.stage, b.subject, b.scope, b.scope_id, r.scope_name, b.band,
  CAST(b.band * r.full_mark / 10 AS DOUBLE) AS from_mark, CAST((b.band + 1) * r.full_mark / 10 AS DOUBLE) AS to_mark,
  b.pupils, b.share_0_1, r.small_n, r.origin
FROM measures.exam_bands AS b
JOIN measures.exams AS e USING (exam_id)
JOIN measures.exam_results AS r USING (exam_id, subject, scope, scope_id)
ORDER BY b.exam_id, b.subject, b.scope, b.scope_id, b.band
