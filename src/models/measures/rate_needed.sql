-- One row per scope per stage per school year per rate per earlier year compared with (`previous`, `first`): how many leavers a year, equal in both years, the observed difference would need to be more than noise.
-- needed: the smallest n at which the 95% Newcombe–Wilson interval of the two rates leaves 0 out, by bisection: it narrows as n grows.
-- needed_power80: ⌈(z√(2p̄(1 − p̄)) + z₈₀√(p₁(1 − p₁) + p₂(1 − p₂)))² ÷ d²⌉, the pooled z test finding such a difference four times in five.
WITH RECURSIVE pairs AS (
  SELECT DISTINCT least(rate_0_1, base_rate_0_1) AS lower, greatest(rate_0_1, base_rate_0_1) AS upper
  FROM measures.rate_differences
  WHERE against <> 'area' AND difference_0_1 <> 0 AND low_0_1 IS NOT NULL
),
bisection AS (
  -- too_few is not enough, enough is; a difference that needs a billion a year is as good as none.
  SELECT lower, upper, CAST(0 AS BIGINT) AS too_few, CAST(1000000000 AS BIGINT) AS enough
  FROM pairs
  UNION ALL
  SELECT
    lower, upper,
    CASE WHEN distance >= upper - lower THEN n ELSE too_few END,
    CASE WHEN distance < upper - lower THEN n ELSE enough END
  FROM (
    SELECT
      lower, upper, too_few, enough, (too_few + enough) // 2 AS n,
      upper - (upper + z * z / (2 * n) - z * sqrt(upper * (1 - upper) / n + z * z / (4 * n ** 2))) / (1 + z * z / n) AS below_upper,
      (lower + z * z / (2 * n) + z * sqrt(lower * (1 - lower) / n + z * z / (4 * n ** 2))) / (1 + z * z / n) - lower AS above_lower,
      sqrt(below_upper ** 2 + above_lower ** 2) AS distance
    FROM bisection
    CROSS JOIN catalogue.parameters
    WHERE enough - too_few > 1
  )
),
found AS (
  SELECT
    lower, upper, enough, (lower + upper) / 2 AS middle,
    CAST(ceil((z * sqrt(2 * middle * (1 - middle)) + z_power80 * sqrt(lower * (1 - lower) + upper * (1 - upper))) ** 2 / (upper - lower) ** 2) AS BIGINT) AS power80
  FROM bisection
  CROSS JOIN catalogue.parameters
  WHERE enough - too_few = 1 AND enough < 1000000000
)
SELECT
  d.year, d.stage, d.rate_id, d.scope, d.scope_id, d.against, d.base_year,
  f.enough AS needed, f.power80 AS needed_power80,
  CASE WHEN d.low_0_1 IS NULL THEN 'no_interval' WHEN d.difference_0_1 = 0 THEN 'no_difference' WHEN f.enough IS NULL THEN 'beyond' ELSE 'ok' END AS state
FROM measures.rate_differences AS d
LEFT JOIN found AS f ON (f.lower, f.upper) = (least(d.rate_0_1, d.base_rate_0_1), greatest(d.rate_0_1, d.base_rate_0_1))
WHERE d.against <> 'area'
