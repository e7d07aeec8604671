-- One row per published statement per subject per year, beside what the school rows add up to.
WITH pairs AS (
  SELECT
    t.year, t.stage AS stated_stage, t.statement, t.subject, t.value AS stated, t.unit, t.basis, t.origin,
    coalesce(k.stage, t.stage) AS stage, k.tolerance,
    c.value AS computed,
    round(c.value - CAST(t.value AS DOUBLE), 6) AS difference
  FROM staging.stated_totals AS t
  LEFT JOIN catalogue.stated AS k ON k.statement = t.statement
  LEFT JOIN measures.stated_counterparts AS c ON c.computed = k.computed AND c.year = t.year AND (coalesce(k.stage, t.stage) IS NULL OR c.stage IS NULL OR c.stage = coalesce(k.stage, t.stage))
  -- A statement about each stage holds for all of them: the one furthest from it stands here.
  QUALIFY row_number() OVER (PARTITION BY t.year, t.statement, t.subject ORDER BY abs(difference) DESC NULLS LAST, c.stage) = 1
)
SELECT
  year, stage, statement, subject, stated, unit, basis, computed, difference,
  CASE WHEN computed IS NULL THEN 'no_counterpart' WHEN abs(difference) <= tolerance THEN 'agrees' ELSE 'differs' END AS state,
  origin
FROM pairs
