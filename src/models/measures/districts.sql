-- One row per 学区 per school year, with its name and, where it has schools of one stage only, that stage.
SELECT
  year, district_id,
  min(district_name) AS district_name,
  CASE WHEN count(DISTINCT stage) = 1 THEN min(stage) END AS stage
FROM measures.school_years
WHERE district_id IS NOT NULL
GROUP BY year, district_id
