-- One row per stage per school year per indicator per remedy.
SELECT
  year, stage, indicator_id, remedy, state, school_id, schools_up, schools_down, amount, cv_after,
  basis, schools_shared, amount_stage, other_stage, other_cv_before, other_cv_after, other_limit_cv, other_within, origin
FROM measures.audit_remedies
ORDER BY year, stage, indicator_id, remedy
