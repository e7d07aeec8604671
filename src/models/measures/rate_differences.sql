-- One row per scope per stage per school year per rate per figure compared with (`previous` and `first` year, `area` in the same year): the difference with its 95% Newcombe–Wilson interval.
-- The area holds the school, so a gap to it is the gap to the rest of it times the rest's share: p − P = (1 − w)(p − p of the rest), and its interval likewise.
-- d = p₂ − p₁, from d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²)
WITH compared AS (
  SELECT *, 'previous' AS against, 1 AS share_0_1
  FROM measures.rate_histories
  WHERE base_year = year - 1
  UNION ALL
  SELECT *, 'first' AS against, 1 AS share_0_1
  FROM measures.rate_histories
  QUALIFY base_year = min(base_year) OVER (PARTITION BY year, stage, rate_id, scope, scope_id)
  UNION ALL
  SELECT year, stage, rate_id, scope, scope_id, year, numerator, denominator, schools_missing, 'area', share_0_1
  FROM measures.rate_rests
),
differences AS (
  SELECT
    a.year, a.stage, a.rate_id, a.scope, a.scope_id, c.against, c.base_year, a.rate_0_1, b.rate_0_1 AS base_rate_0_1,
    a.schools_missing, c.base_schools_missing,
    c.share_0_1 * (a.rate_0_1 - b.rate_0_1) AS difference_0_1,
    difference_0_1 - c.share_0_1 * sqrt((a.rate_0_1 - a.low_0_1) ** 2 + (b.high_0_1 - b.rate_0_1) ** 2) AS low_0_1,
    difference_0_1 + c.share_0_1 * sqrt((a.high_0_1 - a.rate_0_1) ** 2 + (b.rate_0_1 - b.low_0_1) ** 2) AS high_0_1
  FROM compared AS c
  JOIN measures.rate_intervals AS a USING (year, stage, rate_id, scope, scope_id)
  JOIN measures.wilson_intervals AS b ON (b.numerator, b.denominator) = (c.base_numerator, c.base_denominator)
)
SELECT
  *,
  -- With schools missing in either year the counts are of other schools, and a change may be theirs.
  CASE WHEN schools_missing + base_schools_missing > 0 THEN 'not_comparable' WHEN low_0_1 IS NULL THEN NULL WHEN low_0_1 <= 0 AND high_0_1 >= 0 THEN 'noise' ELSE 'clear' END AS reading
FROM differences
