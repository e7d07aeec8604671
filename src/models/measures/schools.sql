-- One row per school per school year, with its name and, where it has them once only, its stage and 学区.
SELECT
  year, school_id,
  min(school_name) AS school_name,
  CASE WHEN count(DISTINCT stage) = 1 THEN min(stage) END AS stage,
  CASE WHEN count(DISTINCT district_id) = 1 THEN min(district_id) END AS district_id
FROM measures.school_years
GROUP BY year, school_id
