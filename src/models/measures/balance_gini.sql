-- One row per scope per weighting: Gini = Σ_ij w_i w_j |x_i − x_j| ÷ (2 X̄ W²), for x ≥ 0; from the sorted values, Σ w x (2C − w − W) ÷ (X̄ W²) with C the weight up to and with x.
WITH sorted AS (
  SELECT
    scope, weighting, unit, x, w,
    sum(w) OVER (PARTITION BY scope, weighting ORDER BY x, unit ROWS UNBOUNDED PRECEDING) AS up_to
  FROM measures.balance_weights
  WHERE whole
)
SELECT
  scope, weighting,
  CASE
    WHEN min_x < 0 THEN NULL
    WHEN mean = 0 THEN 0
    ELSE fsum(w * (x - min_x) * (2 * up_to - w - sum_weight) ORDER BY x, unit) / (mean * sum_weight ** 2)
  END AS gini
FROM sorted
JOIN measures.balance_moments USING (scope, weighting)
WHERE whole
GROUP BY scope, weighting, min_x, mean, sum_weight
