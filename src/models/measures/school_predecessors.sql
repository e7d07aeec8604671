-- One row per school per stage per school year per basis per earlier year per school whose figures of that year it is compared with.
-- basis: `stock` (1 September), `flow` (the twelve months before it) or `exam`. Every comparison across years goes through here: the figures of several schools add up,
-- and a missing part makes the whole missing; after a split only ratios are compared, and only with one school. Without a succession it is the school itself.
WITH RECURSIVE steps AS (
  SELECT
    year, predecessor_id, successor_id,
    count(DISTINCT successor_id) OVER (PARTITION BY year, predecessor_id) > 1 AS split
  FROM staging.successions
  WHERE successor_id IS NOT NULL
),
dated AS (
  SELECT 'stock' AS basis, year, predecessor_id, successor_id, split FROM steps
  UNION ALL
  SELECT 'flow', s.year + CASE WHEN l.school_id IS NULL THEN 0 ELSE 1 END, s.predecessor_id, s.successor_id, s.split
  FROM steps AS s
  LEFT JOIN measures.school_late_flows AS l ON (l.year, l.school_id) = (s.year, s.successor_id)
  UNION ALL
  SELECT 'exam', s.year + CASE WHEN l.school_id IS NULL THEN 0 ELSE 1 END, s.predecessor_id, s.successor_id, s.split
  FROM steps AS s
  LEFT JOIN measures.school_late_exams AS l ON (l.year, l.school_id) = (s.year, s.successor_id)
),
walked AS (
  SELECT b.basis, y.year, y.school_id, y.year AS base_year, y.school_id AS base_school_id, false AS split
  FROM (SELECT DISTINCT year, school_id FROM measures.school_years) AS y
  CROSS JOIN (VALUES ('stock'), ('flow'), ('exam')) AS b (basis)
  UNION
  SELECT
    w.basis, w.year, w.school_id, w.base_year - 1,
    CASE WHEN d.successor_id IS NULL THEN w.base_school_id ELSE d.predecessor_id END,
    w.split OR coalesce(d.split, false)
  FROM walked AS w
  LEFT JOIN dated AS d ON (d.basis, d.year, d.successor_id) = (w.basis, w.base_year, w.base_school_id)
  -- A school that opened has none before it.
  WHERE w.base_school_id IS NOT NULL AND w.base_year > (SELECT min(year) FROM measures.years)
)
SELECT y.year, y.stage, y.school_id, w.basis, w.base_year, w.base_school_id, bool_or(w.split) AS split
FROM measures.school_years AS y
JOIN walked AS w USING (year, school_id)
LEFT JOIN measures.school_years AS b ON (b.year, b.stage, b.school_id) = (w.base_year, y.stage, w.base_school_id)
LEFT JOIN staging.schools AS s ON s.school_id = w.base_school_id
LEFT JOIN catalogue.school_types AS k ON k.school_type = s.school_type AND k.stage = y.stage
-- A predecessor that never had the stage is no part of it; one that had it and reported nothing is a missing part.
WHERE w.base_year < y.year AND w.base_school_id IS NOT NULL AND (b.school_id IS NOT NULL OR k.has_stage IS NOT FALSE)
GROUP BY ALL
