-- One row per stage per school year.
SELECT
  year, stage, schools, schools_pass, schools_fail, schools_pending,
  indicators, indicators_pass, indicators_fail, indicators_pending, verdict, origin
FROM measures.stage_verdicts
ORDER BY year, stage
