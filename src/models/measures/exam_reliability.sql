-- One row per exam per subject with item scores: Cronbach's α = k ÷ (k − 1) × (1 − Σ item variances ÷ variance of the total), and the standard error of a pupil's total, S√(1 − α).
SELECT
  p.exam_id, p.subject, p.year, p.stage, p.items, p.pupils,
  CASE WHEN p.items > 1 AND any_value(i.var_t) > 0 THEN p.items / (p.items - 1) * (1 - fsum(i.var_x ORDER BY i.item) / any_value(i.var_t)) END AS alpha,
  CASE WHEN alpha <= 1 THEN sqrt(any_value(i.var_t) * (1 - alpha)) END AS error_marks,
  p.origin
FROM measures.exam_papers AS p
LEFT JOIN measures.exam_items AS i USING (exam_id, subject)
GROUP BY p.exam_id, p.subject, p.year, p.stage, p.items, p.pupils, p.origin
