-- One row per item of the standard that the warehouse has figures for, per stage or `all` per school year: the figure, and what it decides.
WITH types AS (
  SELECT school_type, count(*) FILTER (has_stage) AS stages
  FROM catalogue.school_types
  GROUP BY school_type
),
schools AS (
  SELECT
    y.year, y.school_id, sum(y.pupils) AS pupils, max(y.origin) AS origin,
    -- By its type; where that is unknown, as many as report. A stage that has pupils and no row is missing.
    coalesce(any_value(t.stages), count(*)) AS stages,
    bool_or(y.pupils IS NULL) OR count(*) < coalesce(any_value(t.stages), 0) AS missing
  FROM measures.school_years AS y
  LEFT JOIN staging.schools AS s USING (school_id)
  LEFT JOIN types AS t USING (school_type)
  WHERE y.in_scope OR y.scope_reason = 'no_pupils'
  GROUP BY y.year, y.school_id
  HAVING bool_or(y.in_scope)
),
sizes AS (
  SELECT
    s.year,
    count(*) FILTER (s.pupils > CASE WHEN s.stages > 1 THEN z.both_stages ELSE z.one END) AS schools_over,
    count(*) FILTER (s.missing) AS schools_missing,
    max(s.origin) AS origin
  FROM schools AS s
  CROSS JOIN catalogue.school_size AS z
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
),
retention AS (
  SELECT
    r.year, r.rate_id, r.schools_missing, r.origin, 100 * r.rate_0_1 AS percent,
    CASE
      WHEN r.schools_missing > 0 OR r.rate_0_1 IS NULL THEN 'schools_missing'
      WHEN CAST(r.numerator AS DECIMAL(38, 4)) * 100 >= r.denominator * i.required THEN 'met'
      ELSE 'unmet'
    END AS reason,
    i.item_id, i.stage
  FROM measures.rate_intervals AS r
  JOIN catalogue.standard_items AS i ON i.computed = 'retention'
  WHERE r.scope = 'area' AND r.rate_id IN ('retention_entry', 'retention_transfers') AND r.state <> 'not_applicable'
),
-- The clause names no formula. Of two the one that is decided speaks, of two decided the lower one; where they disagree neither does.
spoken AS (
  SELECT
    *,
    count(DISTINCT reason) FILTER (reason IN ('met', 'unmet')) OVER (PARTITION BY year) AS answers
  FROM retention
  QUALIFY row_number() OVER (PARTITION BY year ORDER BY reason = 'schools_missing', percent NULLS LAST, rate_id) = 1
)
SELECT
  z.year, i.item_id, i.stage, NULL AS basis,
  CAST(z.schools_over AS DOUBLE) AS value, z.schools_over, z.schools_missing,
  CASE WHEN z.schools_over > 0 THEN 'unmet' WHEN z.schools_missing > 0 THEN 'schools_missing' ELSE 'met' END AS reason,
  z.origin
FROM sizes AS z
JOIN catalogue.standard_items AS i ON i.computed = 'school_size'
UNION ALL
SELECT
  c.year, i.item_id, i.stage, NULL,
  c.largest_mean, c.schools_over, c.schools_missing,
  -- A mean over the limit proves a class over it; a mean within it proves nothing about every class.
  CASE WHEN c.schools_over > 0 THEN 'unmet' WHEN c.schools_missing > 0 THEN 'schools_missing' ELSE 'average_only' END AS reason,
  c.origin
FROM classes AS c
JOIN catalogue.standard_items AS i ON i.computed = 'class_size' AND i.stage = c.stage
WHERE c.largest_mean IS NOT NULL
UNION ALL
SELECT
  year, item_id, stage, rate_id,
  percent, NULL, schools_missing,
  CASE WHEN answers > 1 THEN 'formulas_differ' ELSE reason END,
  origin
FROM spoken
