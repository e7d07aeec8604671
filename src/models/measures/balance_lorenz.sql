-- One row per scope per weighting per tenth: the share of Σ wx that the poorest share of the weight holds, for x ≥ 0 and X̄ > 0.
WITH sorted AS (
  SELECT
    scope, weighting, unit, w, w * x AS held, mean * sum_weight AS total, sum_weight,
    row_number() OVER scoped AS place,
    sum(w) OVER scoped AS weight_up_to,
    sum(w * x) OVER scoped AS held_up_to
  FROM measures.balance_weights
  JOIN measures.balance_moments USING (scope, weighting, whole, part)
  WHERE whole AND min_x >= 0 AND mean > 0
  WINDOW scoped AS (PARTITION BY scope, weighting ORDER BY x, unit ROWS UNBOUNDED PRECEDING)
),
tenths AS (
  SELECT unnest(range(1, 10)) AS tenth
)
SELECT
  scope, weighting, tenth,
  arg_min((held_up_to - held * (weight_up_to - tenth * sum_weight / 10) / w) / total, place) AS share_0_1
FROM sorted
CROSS JOIN tenths
WHERE weight_up_to >= tenth * sum_weight / 10
GROUP BY scope, weighting, tenth
