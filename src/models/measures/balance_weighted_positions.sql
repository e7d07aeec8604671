-- One row per scope: the lower weighted median (first x where the weight up to it is at least half), McLoone's index by weight, and the weight that a sample form of the weighted variance divides by.
WITH sorted AS (
  SELECT scope, unit, x, w, sum(w) OVER (PARTITION BY scope ORDER BY x, unit ROWS UNBOUNDED PRECEDING) AS up_to
  FROM measures.balance_weights
  WHERE whole AND weighting = 'weight'
),
medians AS (
  SELECT
    scope, m.sum_weight,
    -- Half within rounding (catalogue.parameters): 0.7 and 0.1 are half of 1.6 on paper, and less in binary.
    min(x) FILTER (up_to >= m.sum_weight / 2 * (1 - 1e-12)) AS median_weighted
  FROM sorted
  JOIN measures.balance_moments AS m USING (scope)
  WHERE m.whole AND m.weighting = 'weight'
  GROUP BY scope, m.sum_weight
)
SELECT
  scope, median_weighted,
  -- Σw − Σw² ÷ Σw, term by term, so that one weight far above the others does not cancel it.
  fsum(w * (sum_weight - w) / sum_weight ORDER BY unit) AS weight_left,
  CASE WHEN median_weighted > 0 THEN 1 + fsum(w * (x - median_weighted) ORDER BY unit) FILTER (x <= median_weighted) / (fsum(w ORDER BY unit) FILTER (x <= median_weighted) * median_weighted) END AS mcloone_weighted,
  CASE WHEN median_weighted > 0 THEN 1 + coalesce(fsum(w * (x - median_weighted) ORDER BY unit) FILTER (x < median_weighted) / (fsum(w ORDER BY unit) FILTER (x < median_weighted) * median_weighted), 0) END AS mcloone_below_weighted
FROM sorted
JOIN medians USING (scope)
GROUP BY scope, median_weighted, sum_weight
