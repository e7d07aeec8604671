-- One row per school per stage per school year per earlier year per other school whose figures of that year it is compared with.
WITH parts AS (
  SELECT *, count(*) OVER w AS parts, bool_or(split) OVER w AS divided, bool_or(base_school_id <> school_id) OVER w AS inherited
  FROM measures.school_predecessors
  WHERE basis = 'stock'
  WINDOW w AS (PARTITION BY year, stage, school_id, base_year)
)
SELECT
  h.year, h.stage, h.school_id, h.base_year AS past_year, h.base_school_id AS past_school_id, coalesce(s.school_name, h.base_school_id) AS past_school_name,
  CASE WHEN h.divided AND h.parts > 1 THEN 'none' WHEN h.divided THEN 'ratio' WHEN h.parts > 1 THEN 'sum' ELSE 'whole' END AS compared
FROM parts AS h
LEFT JOIN staging.schools AS s ON s.school_id = h.base_school_id
WHERE h.inherited OR h.divided
ORDER BY h.year, h.stage, h.school_id, h.base_year, h.base_school_id
