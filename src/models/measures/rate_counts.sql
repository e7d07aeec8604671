-- One row per scope per stage per school year per rate: numerator and denominator added over the schools that reported both.
WITH schools AS (
  SELECT r.*, y.school_name, y.district_id, y.district_name
  FROM staging.rates AS r
  JOIN measures.school_years AS y USING (year, stage, school_id)
),
scopes AS (
  SELECT year, stage, rate_id, 'area' AS scope, area AS scope_id, area AS scope_name, numerator, denominator, state, origin
  FROM schools
  CROSS JOIN catalogue.bureau
  UNION ALL
  SELECT year, stage, rate_id, 'district', district_id, district_name, numerator, denominator, state, origin
  FROM schools
  WHERE district_id IS NOT NULL
  UNION ALL
  SELECT year, stage, rate_id, 'school', school_id, school_name, numerator, denominator, state, origin
  FROM schools
),
totals AS (
  SELECT
    year, stage, rate_id, scope, scope_id, min(scope_name) AS scope_name,
    CAST(sum(numerator) FILTER (state <> 'missing') AS BIGINT) AS numerator,
    CAST(sum(denominator) FILTER (state <> 'missing') AS BIGINT) AS denominator,
    max(origin) AS origin
  FROM scopes
  GROUP BY year, stage, rate_id, scope, scope_id
)
SELECT *, CASE WHEN denominator IS NULL THEN 'missing' WHEN denominator = 0 THEN 'not_applicable' ELSE 'ok' END AS state
FROM totals
