-- One row per programme per level per audience per scope per school year.
SELECT year, scope, scope_id, scope_name, serial, programme, level, audience, person_times, state, origin
FROM measures.training
ORDER BY year, scope, scope_id, try_cast(serial AS INTEGER) NULLS LAST, serial, programme, level, audience
