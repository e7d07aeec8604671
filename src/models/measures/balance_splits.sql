-- One row per stage (or `all` stages together) per school year per indicator per index per way of grouping per component: how much of the index lies there.
WITH schools AS (
  SELECT i.year, i.stage AS of_stage, i.indicator_id, i.school_id, i.district_id, i.parent_id, s.urban_rural, i.in_scope, i.state, i.pupils, i.origin
  FROM measures.school_indicators AS i
  LEFT JOIN staging.schools AS s USING (school_id)
  WHERE i.in_scope
),
scoped AS (
  SELECT of_stage AS stage, * FROM schools
  UNION ALL
  SELECT 'all' AS stage, * FROM schools
  WINDOW same AS (PARTITION BY year, indicator_id)
  QUALIFY min(of_stage) OVER same <> max(of_stage) OVER same
),
grouped AS (
  SELECT
    *,
    unnest(['district', 'urban_rural', 'stage', 'nested']) AS grouping,
    unnest([district_id, urban_rural, CASE WHEN stage = 'all' THEN of_stage END, parent_id]) AS attribute
  FROM scoped
),
asked AS (
  -- A way of grouping that no school has is left out: it does not apply here.
  SELECT
    year, stage, indicator_id, grouping,
    count(*) FILTER (state = 'ok' AND pupils > 0) AS schools,
    count(*) FILTER (state = 'ok' AND pupils > 0 AND attribute IS NULL) AS schools_ungrouped,
    max(origin) AS origin
  FROM grouped
  GROUP BY year, stage, indicator_id, grouping
  HAVING count(attribute) > 0
),
components AS (
  SELECT scope, 'total' AS component, NULL AS groups, m.variance, t.theil_t, t.theil_l
  FROM measures.balance_moments AS m
  JOIN measures.balance_theil AS t USING (scope, weighting, whole, part)
  WHERE whole AND weighting = 'weight'
  UNION ALL
  SELECT
    scope, unnest(['between', 'within']) AS component, parts AS groups,
    unnest([variance_between, variance_within]) AS variance, unnest([theil_t_between, theil_t_within]) AS theil_t, unnest([theil_l_between, theil_l_within]) AS theil_l
  FROM measures.balance_split
  WHERE weighting = 'weight' AND scope.level <> 'nested'
  UNION ALL
  SELECT
    scope, unnest(['between_parents', 'between_districts', 'within']) AS component, unnest([outer_parts, parts, parts]) AS groups,
    unnest([variance_outer, variance_between, variance_within]) AS variance, unnest([theil_t_outer, theil_t_between, theil_t_within]) AS theil_t, unnest([theil_l_outer, theil_l_between, theil_l_within]) AS theil_l
  FROM measures.balance_nested
  WHERE weighting = 'weight'
),
rows AS (
  SELECT
    *,
    unnest(CASE WHEN grouping = 'nested' THEN ['total', 'between_parents', 'between_districts', 'within'] ELSE ['total', 'between', 'within'] END) AS component
  FROM asked
),
valued AS (
  SELECT
    r.*, c.groups, m.mean, m.min_x,
    unnest(['variance', 'ge2', 'theil_t', 'theil_l']) AS index,
    unnest([c.variance, CASE WHEN m.mean > 0 THEN c.variance / m.mean ** 2 / 2 END, c.theil_t, c.theil_l]) AS value
  FROM rows AS r
  LEFT JOIN components AS c ON c.scope = {'level': r.grouping, 'year': r.year, 'stage': r.stage, 'indicator_id': r.indicator_id} AND c.component = r.component
  LEFT JOIN measures.balance_moments AS m ON m.scope = {'level': r.grouping, 'year': r.year, 'stage': r.stage, 'indicator_id': r.indicator_id} AND m.weighting = 'weight' AND m.whole
)
SELECT
  year, stage, indicator_id, index, grouping, component, value,
  -- Of a total of 0 there are no shares.
  value / nullif(max(value) FILTER (component = 'total') OVER (PARTITION BY year, stage, indicator_id, index, grouping), 0) AS share_0_1,
  groups, schools, schools_ungrouped,
  CASE WHEN value IS NOT NULL THEN 'ok' WHEN schools = 0 THEN 'missing' ELSE 'not_applicable' END AS state,
  CASE
    WHEN value IS NOT NULL THEN NULL
    WHEN schools = 0 THEN 'no_values'
    WHEN index = 'ge2' THEN 'mean_not_positive'
    WHEN index = 'theil_t' THEN 'negative_values'
    WHEN index = 'theil_l' THEN 'not_positive_values'
  END AS reason,
  origin
FROM valued
