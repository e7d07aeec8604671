-- One row per exam per subject with item scores.
SELECT
  exam_id, year, stage, subject, items, pupils, alpha, error_marks,
  CASE WHEN pupils = 0 THEN 'missing' WHEN alpha IS NULL THEN 'not_applicable' ELSE 'ok' END AS state,
  origin
FROM measures.exam_reliability
ORDER BY exam_id, subject
