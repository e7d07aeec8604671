-- One row per exam per subject.
SELECT
  b.exam_id, e.year, e.stage, b.subject, b.schools, b.pupils, b.eta2, b.eta2_null, b.icc_anova, b.icc_low, b.icc_high,
  b.icc_reml, b.icc_reml_low, b.icc_reml_high,
  p.limit_between AS limit_0_1, b.state, b.reason, e.origin
FROM measures.exam_between AS b
JOIN measures.exams AS e USING (exam_id)
CROSS JOIN catalogue.parameters AS p
ORDER BY b.exam_id, b.subject
