-- One row per scope per weighting per part per unit; weighting `equal` counts each unit once, `weight` by its weight; the row with `whole` stands for the scope itself.
-- Every measure is then written once and holds for both weightings, for a scope and for its parts.
WITH weightings AS (
  SELECT scope, 'equal' AS weighting, unit, part, x, CAST(1 AS DOUBLE) AS w
  FROM measures.balance_units
  WHERE x IS NOT NULL
  UNION ALL
  SELECT scope, 'weight' AS weighting, unit, part, x, w
  FROM measures.balance_units
  WHERE x IS NOT NULL AND w > 0
)
SELECT scope, weighting, true AS whole, '' AS part, unit, x, w
FROM weightings
UNION ALL
SELECT scope, weighting, false AS whole, part, unit, x, w
FROM weightings
WHERE part IS NOT NULL
