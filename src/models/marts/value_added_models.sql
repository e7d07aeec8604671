-- One row per exam per subject.
SELECT
  m.exam_id, e.year, e.stage, m.subject, m.schools, m.pupils, m.pupils_left_out, m.intercept, m.slope, m.slope_se,
  m.var_school, m.var_resid, m.icc, m.icc_low, m.icc_high, m.schools_above, m.schools_not_distinguishable, m.schools_below,
  m.previous_exam_id, m.previous_schools, m.previous_correlation, m.previous_same_band_0_1, m.state, m.reason, e.origin
FROM measures.value_added_models AS m
JOIN measures.exams AS e USING (exam_id)
ORDER BY m.exam_id, m.subject
