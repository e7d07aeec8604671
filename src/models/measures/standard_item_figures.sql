-- One row per item of the standard that the warehouse has figures for, per stage or `all` per school year: the figure, and what it decides.
WITH schools AS (
  SELECT y.year, y.school_id, sum(y.pupils) AS pupils, bool_or(y.pupils IS NULL) AS missing, count(*) AS stages, max(y.origin) AS origin
  FROM measures.school_years AS y
  WHERE y.in_scope
  GROUP BY y.year, y.school_id
),
sizes AS (
  SELECT
    s.year,
    count(*) FILTER (s.pupils > CASE WHEN s.stages > 1 THEN p.school_size_both ELSE p.school_size END) AS schools_over,
    count(*) FILTER (s.missing) AS schools_missing,
    max(s.origin) AS origin
  FROM schools AS s
  CROSS JOIN catalogue.parameters AS p
  GROUP BY s.year
),
classes AS (
  SELECT
    y.year, y.stage,
    max(y.pupils / y.classes) FILTER (y.classes > 0) AS largest_mean,
    count(*) FILTER (y.classes > 0 AND y.pupils > i.required * y.classes) AS schools_over,
    count(*) FILTER (y.pupils IS NULL OR coalesce(y.classes, 0) = 0) AS schools_missing,
    max(y.origin) AS origin
  FROM measures.school_years AS y
  JOIN catalogue.standard_items AS i ON i.computed = 'class_size' AND i.stage = y.stage
  WHERE y.in_scope
  GROUP BY y.year, y.stage
)
SELECT
  z.year, i.item_id, i.stage,
  CAST(z.schools_over AS DOUBLE) AS value, z.schools_over, z.schools_missing,
  CASE WHEN z.schools_over > 0 THEN 'unmet' WHEN z.schools_missing > 0 THEN 'schools_missing' ELSE 'met' END AS reason,
  z.origin
FROM sizes AS z
JOIN catalogue.standard_items AS i ON i.computed = 'school_size'
UNION ALL
SELECT
  c.year, i.item_id, i.stage,
  c.largest_mean, c.schools_over, c.schools_missing,
  -- A mean over the limit proves a class over it; a mean within it proves nothing about every class.
  CASE WHEN c.schools_over > 0 THEN 'unmet' WHEN c.schools_missing > 0 THEN 'schools_missing' ELSE 'average_only' END AS reason,
  c.origin
FROM classes AS c
JOIN catalogue.standard_items AS i ON i.computed = 'class_size' AND i.stage = c.stage
WHERE c.largest_mean IS NOT NULL
