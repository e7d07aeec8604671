-- One row per scope per stage per school year per rate per earlier year compared with (`previous`, `first`): the difference with its 95% Newcombe–Wilson interval.
-- d = p₂ − p₁, from d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²)
WITH compared AS (
  SELECT *, year - 1 AS base_year, 'previous' AS against
  FROM measures.rate_intervals
  WHERE state = 'ok'
  UNION ALL
  SELECT *, min(year) OVER (PARTITION BY stage, rate_id, scope, scope_id) AS base_year, 'first' AS against
  FROM measures.rate_intervals
  WHERE state = 'ok'
)
SELECT
  a.year, a.stage, a.rate_id, a.scope, a.scope_id, a.against, a.base_year,
  a.rate_0_1 - b.rate_0_1 AS change_0_1,
  change_0_1 - sqrt((a.rate_0_1 - a.low_0_1) ** 2 + (b.high_0_1 - b.rate_0_1) ** 2) AS low_0_1,
  change_0_1 + sqrt((a.high_0_1 - a.rate_0_1) ** 2 + (b.rate_0_1 - b.low_0_1) ** 2) AS high_0_1
FROM compared AS a
JOIN measures.rate_intervals AS b ON (b.year, b.stage, b.rate_id, b.scope, b.scope_id, b.state) = (a.base_year, a.stage, a.rate_id, a.scope, a.scope_id, 'ok')
WHERE a.base_year < a.year
