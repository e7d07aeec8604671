-- One row per stage per school year per indicator per remedy.
SELECT year, stage, indicator_id, remedy, state, school_id, schools_up, schools_down, amount, cv_after, origin
FROM measures.audit_remedies
ORDER BY year, stage, indicator_id, remedy
