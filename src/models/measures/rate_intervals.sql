-- One row per scope per stage per school year per rate: p = numerator ÷ denominator with its 95% Wilson interval.
-- (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)
WITH shares AS (
  SELECT *, CASE WHEN state = 'ok' THEN numerator / denominator END AS rate_0_1, CASE WHEN state = 'ok' THEN denominator END AS n
  FROM measures.rate_counts
),
intervals AS (
  SELECT
    s.*,
    (rate_0_1 + z * z / (2 * n)) / (1 + z * z / n) AS centre,
    z * sqrt(rate_0_1 * (1 - rate_0_1) / n + z * z / (4 * n ** 2)) / (1 + z * z / n) AS half_width
  FROM shares AS s
  CROSS JOIN catalogue.parameters
)
SELECT
  year, stage, rate_id, scope, scope_id, scope_name, numerator, denominator, schools_missing, state, rate_0_1,
  -- At 0 and at n the bound is the rate itself; rounding would put it a hair outside.
  CASE WHEN numerator = 0 AND state = 'ok' THEN 0 ELSE centre - half_width END AS low_0_1,
  CASE WHEN numerator = denominator AND state = 'ok' THEN 1 ELSE centre + half_width END AS high_0_1,
  origin
FROM intervals
