-- One row per stage per school year.
SELECT
  year, stage, schools, schools_pass, schools_fail, schools_pending,
  schools_pass - lag(schools_pass) OVER earlier AS schools_pass_change,
  CASE WHEN schools_pass_change IS NOT NULL THEN lag(year) OVER earlier END AS change_from_year,
  indicators, indicators_pass, indicators_fail, indicators_pending, verdict, origin
FROM measures.stage_verdicts
WINDOW earlier AS (PARTITION BY stage ORDER BY year)
ORDER BY year, stage
