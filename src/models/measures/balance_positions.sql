-- One row per scope: measures of position, each unit counted once; quantiles of type 7. McLoone = Σ(x ≤ median) ÷ (count × median); Verstegen the same for x > median.
WITH quantiles AS (
  SELECT
    scope, min(x) AS min_x, max(x) AS max_x,
    quantile_cont(x, 0.05) AS p05, quantile_cont(x, 0.1) AS p10, quantile_cont(x, 0.5) AS median,
    quantile_cont(x, 0.9) AS p90, quantile_cont(x, 0.95) AS p95
  FROM measures.balance_weights
  WHERE whole AND weighting = 'equal'
  GROUP BY scope
)
SELECT
  scope, min_x, max_x, median, p10, p90,
  CASE WHEN min_x > 0 THEN max_x / min_x END AS range_ratio,
  -- Interpolating between equal values can be off in the last digit.
  CASE WHEN p10 > 0 THEN CASE WHEN min_x = max_x THEN 1 ELSE p90 / p10 END END AS p90_p10,
  CASE WHEN p05 > 0 THEN CASE WHEN min_x = max_x THEN 1 ELSE p95 / p05 END END AS p95_p05,
  CASE WHEN median > 0 THEN 1 + fsum(x - median ORDER BY unit) FILTER (x <= median) / (count(*) FILTER (x <= median) * median) END AS mcloone,
  CASE WHEN median > 0 THEN 1 + coalesce(fsum(x - median ORDER BY unit) FILTER (x < median) / (count(*) FILTER (x < median) * median), 0) END AS mcloone_below,
  CASE WHEN median > 0 THEN 1 + coalesce(fsum(x - median ORDER BY unit) FILTER (x > median) / (count(*) FILTER (x > median) * median), 0) END AS verstegen
FROM measures.balance_weights
JOIN quantiles USING (scope)
WHERE whole AND weighting = 'equal'
GROUP BY scope, min_x, max_x, median, p05, p10, p90, p95
