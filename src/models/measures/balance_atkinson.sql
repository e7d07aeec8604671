-- One row per scope per weighting: Atkinson 1 − (Σ w(x/X̄)^(1−ε) ÷ Σ w)^(1/(1−ε)), and 1 − exp(Σ w ln(x/X̄) ÷ Σ w) for ε = 1; for x ≥ 0, and 1 where ε ≥ 1 and a value is 0.
SELECT
  scope, weighting,
  CASE
    WHEN min_x < 0 THEN NULL
    WHEN mean = 0 THEN 0
    ELSE 1 - (fsum(CASE WHEN x > 0 AND mean > 0 THEN w * sqrt(x / mean) ELSE 0 END ORDER BY unit) / sum_weight) ** 2
  END AS atkinson_05,
  CASE
    WHEN min_x < 0 THEN NULL
    WHEN mean = 0 THEN 0
    WHEN min_x = 0 THEN 1
    ELSE 1 - exp(fsum(CASE WHEN x > 0 AND mean > 0 THEN w * ln(x / mean) ELSE 0 END ORDER BY unit) / sum_weight)
  END AS atkinson_1,
  CASE
    WHEN min_x < 0 THEN NULL
    WHEN mean = 0 THEN 0
    WHEN min_x = 0 THEN 1
    ELSE 1 - sum_weight / fsum(CASE WHEN x > 0 THEN w * mean / x ELSE 0 END ORDER BY unit)
  END AS atkinson_2
FROM measures.balance_weights
JOIN measures.balance_moments USING (scope, weighting, whole, part)
WHERE whole
GROUP BY scope, weighting, min_x, mean, sum_weight
