-- One row per kind of computed figure per stage per school year: what published totals are compared with.
SELECT 'schools' AS computed, year, stage, CAST(count(*) AS DOUBLE) AS value
FROM measures.school_years
WHERE scope_reason IS DISTINCT FROM 'ended'
GROUP BY year, stage
UNION ALL
SELECT 'districts_per_stage', year, stage, CAST(count(DISTINCT district_id) AS DOUBLE)
FROM measures.school_years
WHERE district_id IS NOT NULL
GROUP BY year, stage
UNION ALL
SELECT rate_id || '_percent', year, stage, rate_0_1 * 100
FROM measures.rate_intervals
WHERE scope = 'area' AND state = 'ok'
UNION ALL
SELECT 'training_person_times', year, NULL, CAST(person_times AS DOUBLE)
FROM measures.training_totals
WHERE scope = 'area' AND state = 'ok'
