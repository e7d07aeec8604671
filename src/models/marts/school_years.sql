-- One row per school per stage per school year.
SELECT
  year, stage, school_id, school_name, district_id, district_name, role, parent_id, parent_name,
  pupils, pupils_state, classes, teachers, in_scope, scope_reason, origin
FROM measures.school_years
ORDER BY year, stage, school_id
