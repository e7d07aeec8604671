-- One row per scope per weighting per part: count, weighted mean, variance S² = Σ w(x − X̄)² ÷ Σ w, and the coefficient of variation S ÷ X̄.
-- Values are shifted by their least one before they are added, so that equal values have exactly no variance and large ones lose no digits.
WITH least AS (
  SELECT scope, weighting, whole, part, min(x) AS min_x, max(x) AS max_x
  FROM measures.balance_weights
  GROUP BY scope, weighting, whole, part
),
means AS (
  SELECT
    scope, weighting, whole, part, min_x, max_x,
    count(*) AS n,
    fsum(w ORDER BY unit) AS sum_weight,
    min_x + fsum(w * (x - min_x) ORDER BY unit) / fsum(w ORDER BY unit) AS mean
  FROM measures.balance_weights
  JOIN least USING (scope, weighting, whole, part)
  GROUP BY scope, weighting, whole, part, min_x, max_x
)
SELECT
  scope, weighting, whole, part, n, sum_weight, min_x, max_x, mean,
  fsum(w * (x - mean) ** 2 ORDER BY unit) / sum_weight AS variance,
  CASE WHEN mean > 0 THEN sqrt(variance) / mean END AS cv,
  CASE WHEN mean > 0 AND weighting = 'equal' AND n > 1 THEN sqrt(fsum((x - mean) ** 2 ORDER BY unit) / (n - 1)) / mean END AS cv_sample,
  CASE WHEN mean > 0 THEN variance / mean ** 2 / 2 END AS ge2,
  CASE WHEN max_x = 0 AND min_x = 0 THEN 0 WHEN mean > 0 AND min_x >= 0 THEN fsum(w * abs(x - mean) ORDER BY unit) / (2 * sum_weight * mean) END AS hoover
FROM measures.balance_weights
JOIN means USING (scope, weighting, whole, part)
GROUP BY scope, weighting, whole, part, n, sum_weight, min_x, max_x, mean
