-- One row per scope per school year: full-time teachers (item `teachers`), over both stages; null where a school has not reported them.
WITH scopes AS (
  SELECT year, 'area' AS scope, area AS scope_id, teachers
  FROM measures.school_years
  CROSS JOIN catalogue.bureau
  UNION ALL
  SELECT year, 'district', district_id, teachers
  FROM measures.school_years
  WHERE district_id IS NOT NULL
  UNION ALL
  SELECT year, 'school', school_id, teachers
  FROM measures.school_years
)
SELECT year, scope, scope_id, CASE WHEN count(teachers) = count(*) THEN CAST(sum(teachers) AS BIGINT) END AS teachers
FROM scopes
GROUP BY year, scope, scope_id
