-- One row per scope per school year.
SELECT year, scope, scope_id, scope_name, stage, person_times, programmes, rows_missing, teachers, per_teacher, state, per_teacher_state, origin
FROM measures.training_totals
ORDER BY year, scope, scope_id
