-- One row per stage per school year per earlier year that an indicator is compared with per side (`before`, `after`) per school: the unit that stands for it in both years, so that a school that was renamed, merged or split is compared with itself.
WITH pairs AS (
  SELECT DISTINCT stage, year, lag(year) OVER (PARTITION BY stage, indicator_id ORDER BY year) AS from_year
  FROM (SELECT DISTINCT stage, indicator_id, year FROM measures.school_indicators)
),
links AS (
  SELECT p.stage, p.year, p.from_year, s.school_id, s.base_school_id
  FROM measures.school_predecessors AS s
  JOIN pairs AS p ON (p.stage, p.year, p.from_year) = (s.stage, s.year, s.base_year)
  WHERE s.basis = 'stock'
),
-- Schools that share a predecessor are one unit, and so are the predecessors of one school; twice, for a merger of parts of several schools.
after_once AS (SELECT stage, year, from_year, school_id, min(base_school_id) AS unit FROM links GROUP BY ALL),
before_once AS (SELECT stage, year, from_year, base_school_id, min(unit) AS unit FROM links JOIN after_once USING (stage, year, from_year, school_id) GROUP BY ALL),
after_twice AS (SELECT stage, year, from_year, school_id, min(unit) AS unit FROM links JOIN before_once USING (stage, year, from_year, base_school_id) GROUP BY ALL)
SELECT stage, year, from_year, 'after' AS side, school_id, unit FROM after_twice
UNION ALL
SELECT stage, year, from_year, 'before' AS side, base_school_id AS school_id, min(unit) AS unit
FROM links
JOIN after_twice USING (stage, year, from_year, school_id)
GROUP BY ALL
