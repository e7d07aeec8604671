-- One row per scope per stage per school year per rate: numerator and denominator added over the schools that reported both.
-- Where a year has a rate, every school in scope has a row: one that reported nothing is missing, and is counted in schools_missing.
WITH asked AS (
  SELECT DISTINCT year, stage, rate_id
  FROM staging.rates
),
schools AS (
  SELECT
    y.year, y.stage, a.rate_id, y.school_id, y.school_name,
    -- The last leavers of a school that ended count in the 学区 that it was in.
    coalesce(y.district_id, b.district_id) AS district_id, coalesce(y.district_name, b.district_name) AS district_name,
    r.numerator, r.denominator, coalesce(r.state, 'missing') AS state, coalesce(r.origin, y.origin) AS origin
  FROM asked AS a
  JOIN measures.school_years AS y USING (year, stage)
  LEFT JOIN staging.rates AS r USING (year, stage, rate_id, school_id)
  LEFT JOIN measures.school_years AS b ON y.scope_reason = 'ended' AND (b.year, b.stage, b.school_id) = (y.year - 1, y.stage, y.school_id)
  LEFT JOIN measures.school_late_flows AS l ON (l.year, l.school_id) = (y.year, y.school_id)
  WHERE r.school_id IS NOT NULL OR (y.in_scope AND l.school_id IS NULL)
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
    count(*) FILTER (state = 'missing') AS schools_missing,
    max(origin) AS origin
  FROM scopes
  GROUP BY year, stage, rate_id, scope, scope_id
)
SELECT
  *,
  CASE
    WHEN denominator IS NULL OR (denominator = 0 AND schools_missing > 0) THEN 'missing'
    WHEN denominator = 0 THEN 'not_applicable'
    ELSE 'ok'
  END AS state
FROM totals
