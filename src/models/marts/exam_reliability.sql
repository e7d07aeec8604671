-- One row per exam per subject with item scores.
SELECT
  exam_id, year, stage, subject, items, items_common, pupils, pupils_left_out, alpha, error_marks,
  CASE WHEN pupils = 0 THEN 'missing' WHEN alpha IS NULL THEN 'not_applicable' ELSE 'ok' END AS state, reason,
  origin
FROM measures.exam_reliability
ORDER BY exam_id, subject
