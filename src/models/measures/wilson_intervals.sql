-- One row per numerator per denominator: p = numerator ÷ denominator with its 95% Wilson interval.
-- None above 1, where the numerator is no part of the denominator.
-- (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)
WITH counts AS (
  SELECT numerator, denominator FROM measures.rate_counts WHERE state = 'ok'
  UNION
  SELECT base_numerator, base_denominator FROM measures.rate_histories
  UNION
  SELECT numerator, denominator FROM measures.rate_rests
),
intervals AS (
  SELECT
    c.numerator, c.denominator, c.numerator / c.denominator AS rate_0_1, c.denominator AS n,
    (rate_0_1 + z * z / (2 * n)) / (1 + z * z / n) AS centre,
    z * sqrt(greatest(0, rate_0_1 * (1 - rate_0_1)) / n + z * z / (4 * n ** 2)) / (1 + z * z / n) AS half_width
  FROM counts AS c
  CROSS JOIN catalogue.parameters
)
SELECT
  numerator, denominator, rate_0_1,
  -- At 0 and at n the bound is the rate itself; rounding would put it a hair outside.
  CASE WHEN numerator > denominator THEN NULL WHEN numerator = 0 THEN 0 ELSE centre - half_width END AS low_0_1,
  CASE WHEN numerator > denominator THEN NULL WHEN numerator = denominator THEN 1 ELSE centre + half_width END AS high_0_1
FROM intervals
