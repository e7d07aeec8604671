-- One row per scope per weighting per part: Theil T = Σ w(x/X̄)ln(x/X̄) ÷ Σ w with 0·ln 0 = 0, for x ≥ 0; Theil L = Σ w ln(X̄/x) ÷ Σ w, for x > 0.
SELECT
  scope, weighting, whole, part,
  CASE
    WHEN min_x < 0 THEN NULL
    WHEN mean = 0 THEN 0
    ELSE fsum(CASE WHEN x > 0 AND mean > 0 THEN w * (x / mean) * ln(x / mean) ELSE 0 END ORDER BY unit) / sum_weight
  END AS theil_t,
  CASE
    WHEN min_x > 0 THEN fsum(CASE WHEN x > 0 AND mean > 0 THEN w * ln(mean / x) ELSE 0 END ORDER BY unit) / sum_weight
  END AS theil_l
FROM measures.balance_weights
JOIN measures.balance_moments USING (scope, weighting, whole, part)
GROUP BY scope, weighting, whole, part, min_x, mean, sum_weight
