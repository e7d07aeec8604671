-- One row per stage per school year with an indicator: which of its CVs stands out, how many moved which way since the year before, and what convergence says since the first.
WITH ranked AS (
  SELECT
    b.year, b.stage, b.indicator_id, b.cv, b.origin, i.ordinal,
    -- Against their limits where they have one: under unlike limits the larger CV need not be the worse.
    row_number() OVER (PARTITION BY b.year, b.stage ORDER BY b.cv IS NULL, b.limit_cv IS NULL, CASE WHEN b.cv = 0 THEN 0 ELSE b.cv / coalesce(b.limit_cv, 1) END DESC, i.ordinal) = 1 AND b.cv IS NOT NULL AS most
  FROM measures.balance AS b
  JOIN catalogue.indicators AS i USING (indicator_id)
),
stages AS (
  SELECT year, stage, count(cv) AS indicators, max(indicator_id) FILTER (most) AS most_unequal_indicator_id, max(origin) AS origin
  FROM ranked
  GROUP BY year, stage
),
changes AS (
  SELECT
    c.year, c.stage, c.from_year, c.indicator_id, r.ordinal, c.cv_after - c.cv_before AS cv_change,
    -- CVs that are equal on paper may differ in their last digits.
    abs(c.cv_after - c.cv_before) > k.rounding * greatest(c.cv_before, c.cv_after) AS moved
  FROM measures.balance_changes AS c
  CROSS JOIN catalogue.parameters AS k
  JOIN ranked AS r USING (year, stage, indicator_id)
  WHERE c.component = 'total' AND c.cv_before IS NOT NULL AND c.cv_after IS NOT NULL
  -- An indicator that skipped a year is compared with another one than the rest.
  QUALIFY c.from_year = max(c.from_year) OVER (PARTITION BY c.year, c.stage)
),
compared AS (
  SELECT
    year, stage, any_value(from_year) AS from_year, count(*) AS indicators_compared,
    count(*) FILTER (moved AND cv_change < 0) AS indicators_closer, count(*) FILTER (moved AND cv_change > 0) AS indicators_wider,
    first(indicator_id ORDER BY abs(cv_change) DESC, ordinal) FILTER (moved) AS most_changed_indicator_id
  FROM changes
  GROUP BY year, stage
),
followed AS (
  SELECT
    year, stage, any_value(from_year) AS since_year, count(*) AS indicators_followed,
    count(*) FILTER (sigma_reading = 'narrower') AS sigma_narrower, count(*) FILTER (sigma_reading = 'wider') AS sigma_wider,
    count(*) FILTER (larger_part = 'noise') AS beta_mostly_noise
  FROM (FROM measures.convergence WHERE state = 'ok' QUALIFY from_year = min(from_year) OVER (PARTITION BY year, stage))
  GROUP BY year, stage
)
SELECT
  s.year, s.stage, s.indicators, s.most_unequal_indicator_id,
  c.from_year, coalesce(c.indicators_compared, 0) AS indicators_compared, c.indicators_closer, c.indicators_wider, c.most_changed_indicator_id,
  f.since_year, coalesce(f.indicators_followed, 0) AS indicators_followed, f.sigma_narrower, f.sigma_wider, f.beta_mostly_noise,
  s.origin
FROM stages AS s
LEFT JOIN compared AS c USING (year, stage)
LEFT JOIN followed AS f USING (year, stage)
