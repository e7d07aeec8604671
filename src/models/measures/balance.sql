-- One row per stage per school year per indicator: the official coefficient of variation against its limit, and its split within and between 学区.
WITH schools AS (
  SELECT
    year, stage, indicator_id,
    count(*) FILTER (in_scope) AS schools,
    count(*) FILTER (in_scope AND verdict = 'pass') AS met,
    count(*) FILTER (in_scope AND verdict = 'fail') AS unmet,
    count(*) FILTER (in_scope AND state = 'missing') AS pending,
    count(*) FILTER (in_scope AND state = 'ok' AND pupils IS NULL) AS unweighed,
    count(*) FILTER (in_scope AND state = 'ok' AND pupils IS NULL AND value <> 0) AS unweighed_not_0,
    -- Pupils of the schools whose figure is missing; null where theirs are not known either.
    CASE WHEN count(*) FILTER (in_scope AND state = 'missing' AND pupils IS NULL) = 0
      THEN coalesce(sum(pupils) FILTER (in_scope AND state = 'missing'), 0) END AS pending_pupils,
    max(threshold) AS threshold,
    max(origin) AS origin
  FROM measures.school_indicators
  GROUP BY year, stage, indicator_id
),
joined AS (
  SELECT
    s.*,
    m.sum_weight, m.n AS weighed, m.mean, m.variance, m.cv,
    e.cv AS cv_unweighted,
    d.variance_within, d.variance_between,
    p.variance_outer AS parent_between,
    CAST(l.cv AS DOUBLE) AS limit_cv,
    -- A CV that is its limit on paper may differ from it in its last digits: it passes.
    limit_cv * (1 + k.rounding) AS limit_reached,
    -- The least CV that the missing schools leave possible: N pupils known with CV c, n missing, q = n ÷ (N + n): c_min² = (1 − q)c² ÷ (1 + qc²).
    CAST(s.pending_pupils AS DOUBLE) / (m.sum_weight + s.pending_pupils) AS q,
    sqrt((1 - q) * m.cv ** 2 / (1 + q * m.cv ** 2)) AS cv_least
  FROM schools AS s
  CROSS JOIN catalogue.parameters AS k
  LEFT JOIN measures.balance_moments AS m ON m.scope = {'level': 'district', 'year': s.year, 'stage': s.stage, 'indicator_id': s.indicator_id} AND m.weighting = 'weight' AND m.whole
  LEFT JOIN measures.balance_moments AS e ON e.scope = {'level': 'district', 'year': s.year, 'stage': s.stage, 'indicator_id': s.indicator_id} AND e.weighting = 'equal' AND e.whole
  LEFT JOIN measures.balance_split AS d ON d.scope = {'level': 'district', 'year': s.year, 'stage': s.stage, 'indicator_id': s.indicator_id} AND d.weighting = 'weight'
  LEFT JOIN measures.balance_nested AS p ON p.scope = {'level': 'nested', 'year': s.year, 'stage': s.stage, 'indicator_id': s.indicator_id} AND p.weighting = 'weight'
  LEFT JOIN catalogue.limits AS l ON l.stage = s.stage AND l.indicator_id = s.indicator_id
)
SELECT
  year, stage, indicator_id, schools,
  CAST(sum_weight AS BIGINT) AS pupils,
  mean, sqrt(variance) AS sd, cv, cv_unweighted, limit_cv,
  cv - limit_cv AS margin,
  -- Of the schools that count: with one missing, over the limit is not failed yet.
  cv > limit_reached AS over_limit,
  CASE
    -- Of one school there is no difference between schools, whatever its figure.
    WHEN limit_cv IS NULL OR schools < 2 THEN 'not_applicable'
    -- 0 everywhere has no CV, unless a school that is missing has some.
    WHEN cv IS NULL THEN CASE WHEN mean IS NULL OR pending + unweighed > 0 THEN 'pending' ELSE 'not_applicable' END
    WHEN pending = 0 AND unweighed = 0 THEN CASE WHEN cv > limit_reached THEN 'fail' ELSE 'pass' END
    -- A school of value x weighing w, q = w ÷ N, ρ = x ÷ X̄: 1 + CV² becomes (1 + q)(1 + c² + qρ²) ÷ (1 + qρ)². It goes to 1 as q grows, so that pupils enough
    -- bring any CV under any limit, unless x is 0: then it is (1 + q)(1 + c²), and only rises.
    WHEN unweighed_not_0 = 0 AND cv_least > limit_reached THEN 'fail'
    ELSE 'pending'
  END AS verdict,
  threshold,
  CASE WHEN threshold IS NOT NULL THEN met END AS schools_met,
  CASE WHEN threshold IS NOT NULL THEN unmet END AS schools_unmet,
  pending AS schools_pending,
  unweighed AS schools_unweighed,
  variance AS var_total, variance_within AS var_within, variance_between AS var_between, parent_between,
  CASE WHEN variance > 0 THEN variance_within / variance END AS share_within_0_1,
  CASE WHEN variance > 0 THEN variance_between / variance END AS share_between_0_1,
  CASE WHEN variance > 0 THEN parent_between / variance END AS parent_share_between_0_1,
  CASE WHEN schools = 0 THEN 'not_applicable' WHEN mean IS NULL THEN 'missing' WHEN cv IS NULL THEN 'not_applicable' ELSE 'ok' END AS state,
  origin
FROM joined
