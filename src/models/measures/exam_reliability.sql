-- One row per exam per subject with item scores: Cronbach's α of its common items = k ÷ (k − 1) × (1 − Σ item variances ÷ variance of the total), and the standard error of a pupil's total, S√(1 − α).
SELECT
  p.exam_id, p.subject, p.year, p.stage, p.items, p.items_common, p.pupils, p.pupils_left_out,
  CASE WHEN p.items_common > 1 AND any_value(i.var_t) > 0 THEN p.items_common / (p.items_common - 1) * (1 - fsum(i.var_x ORDER BY i.item) / any_value(i.var_t)) END AS alpha,
  CASE WHEN alpha <= 1 THEN sqrt(any_value(i.var_t) * (1 - alpha)) END AS error_marks,
  CASE WHEN alpha IS NULL THEN CASE WHEN p.pupils = 0 THEN 'no_pupils' WHEN p.pupils = 1 THEN 'one_pupil' WHEN p.items_common = 1 THEN 'one_item' ELSE 'no_variance' END END AS reason,
  p.origin
FROM measures.exam_papers AS p
LEFT JOIN measures.exam_items AS i ON (i.exam_id, i.subject, i.optional) = (p.exam_id, p.subject, false)
GROUP BY p.exam_id, p.subject, p.year, p.stage, p.items, p.items_common, p.pupils, p.pupils_left_out, p.origin
