-- One row per stage per school year per indicator: the sums of its 差异系数核算表, weighted by pupils beside each school once, whether that choice decides, and whether the limit is near.
WITH totals AS (
  SELECT year, stage, indicator_id, count(*) AS lines, CAST(sum(pupils) AS BIGINT) AS pupils, fsum(resource ORDER BY school_id) AS resource
  FROM measures.audit_lines
  GROUP BY year, stage, indicator_id
)
SELECT
  b.year, b.stage, b.indicator_id, b.schools, coalesce(t.lines, 0) AS lines, t.pupils, t.resource,
  b.mean, b.sd, b.cv,
  e.mean AS mean_unweighted, sqrt(e.variance) AS sd_unweighted, b.cv_unweighted,
  b.limit_cv,
  CASE WHEN b.cv IS NULL OR b.limit_cv IS NULL THEN NULL ELSE b.cv <= b.limit_cv * (1 + k.rounding) END AS within_limit,
  CASE WHEN b.cv_unweighted IS NULL OR b.limit_cv IS NULL THEN NULL ELSE b.cv_unweighted <= b.limit_cv * (1 + k.rounding) END AS within_limit_unweighted,
  within_limit <> within_limit_unweighted AS weighting_decides,
  CASE WHEN b.limit_cv IS NULL THEN NULL ELSE b.verdict IN ('fail', 'pending') OR coalesce(weighting_decides, FALSE) OR coalesce(b.cv >= b.limit_cv * k.near_limit, FALSE) END AS near_limit,
  b.verdict, b.state, b.origin
FROM measures.balance AS b
CROSS JOIN catalogue.parameters AS k
LEFT JOIN totals AS t USING (year, stage, indicator_id)
LEFT JOIN measures.balance_moments AS e ON e.scope = {'level': 'district', 'year': b.year, 'stage': b.stage, 'indicator_id': b.indicator_id} AND e.weighting = 'equal' AND e.whole
