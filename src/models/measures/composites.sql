-- One row per stage per school year where the standard judges the mean of its indicators' CVs (综合差异系数).
WITH known AS (
  SELECT
    b.year, b.stage,
    count(*) AS indicators,
    -- Nobody is missing, and there is no CV all the same: 0 everywhere, which is neither a CV of 0 nor a missing one.
    count(*) FILTER (b.schools_pending = 0 AND b.schools_unweighed = 0 AND b.cv IS NULL AND b.state = 'not_applicable') AS indicators_not_applicable,
    -- While a school is missing a CV is not known; it is 0 at least.
    count(b.cv) FILTER (b.schools_pending = 0 AND b.schools_unweighed = 0) AS indicators_known,
    fsum(b.cv ORDER BY b.indicator_id) FILTER (b.schools_pending = 0 AND b.schools_unweighed = 0) AS cv_sum,
    max(b.schools) AS schools,
    max(b.origin) AS origin
  FROM measures.balance AS b
  JOIN catalogue.standard_indicators USING (indicator_id)
  GROUP BY b.year, b.stage
)
SELECT
  k.year, k.stage, k.indicators, k.indicators_known, k.indicators_not_applicable,
  k.indicators - k.indicators_known - k.indicators_not_applicable AS indicators_missing,
  CASE WHEN indicators_missing = 0 AND k.indicators_known > 0 THEN k.cv_sum / k.indicators_known END AS cv_mean,
  CAST(c.cv AS DOUBLE) AS limit_cv,
  cv_mean - limit_cv AS margin,
  CASE
    WHEN k.schools < 2 OR k.indicators = k.indicators_not_applicable THEN 'not_applicable'
    -- Over the limit whatever the missing ones are: a CV of 0 each is the least that they add.
    WHEN k.cv_sum / (k.indicators_known + indicators_missing) > limit_cv * (1 + p.rounding) THEN 'fail'
    WHEN cv_mean IS NULL THEN 'pending'
    ELSE 'pass'
  END AS verdict,
  CASE WHEN k.schools = 0 OR k.indicators = k.indicators_not_applicable THEN 'not_applicable' WHEN cv_mean IS NULL THEN 'missing' ELSE 'ok' END AS state,
  k.origin
FROM known AS k
JOIN catalogue.composites AS c USING (stage)
CROSS JOIN catalogue.parameters AS p
