-- One row per scope per unit: the input of the balance measures, for a way of grouping schools, a stage, a year and an indicator.
-- `level` is the way: `district` (学区), `urban_rural`, `stage`, or `nested` (学区 inside the level above, `outer_part`). Stage `all` holds primary and junior schools together.
WITH schools AS (
  SELECT i.year, i.stage, i.indicator_id, i.school_id, i.district_id, i.parent_id, s.urban_rural, i.value AS x, CAST(i.pupils AS DOUBLE) AS w
  FROM measures.school_indicators AS i
  LEFT JOIN staging.schools AS s USING (school_id)
  WHERE i.in_scope AND i.state = 'ok'
),
scoped AS (
  SELECT year, stage AS scope_stage, indicator_id, school_id AS unit, * EXCLUDE (year, indicator_id)
  FROM schools
  UNION ALL
  SELECT year, 'all' AS scope_stage, indicator_id, school_id || '/' || stage AS unit, * EXCLUDE (year, indicator_id)
  FROM schools
  WINDOW same AS (PARTITION BY year, indicator_id)
  QUALIFY min(stage) OVER same <> max(stage) OVER same
),
grouped AS (
  SELECT
    *,
    -- A school outside every 学区 is a part of its own, or the parts would not add up; where there is no 学区 at all there are no parts.
    CASE WHEN district_id IS NOT NULL THEN district_id WHEN count(district_id) OVER same > 0 THEN '/' || unit END AS district_part,
    -- Schools of which nothing is known are one part together.
    CASE WHEN urban_rural IS NOT NULL THEN urban_rural WHEN count(urban_rural) OVER same > 0 THEN '/' END AS urban_rural_part,
    CASE WHEN parent_id IS NOT NULL THEN parent_id WHEN count(parent_id) OVER same > 0 THEN '/' END AS parent_part
  FROM scoped
  WINDOW same AS (PARTITION BY year, scope_stage, indicator_id)
)
SELECT
  {'level': 'district', 'year': year, 'stage': scope_stage, 'indicator_id': indicator_id} AS scope,
  unit, district_part AS part, NULL AS outer_part, x, w
FROM grouped
UNION ALL
SELECT
  {'level': 'urban_rural', 'year': year, 'stage': scope_stage, 'indicator_id': indicator_id} AS scope,
  unit, urban_rural_part AS part, NULL AS outer_part, x, w
FROM grouped
WHERE urban_rural_part IS NOT NULL
UNION ALL
SELECT
  {'level': 'stage', 'year': year, 'stage': scope_stage, 'indicator_id': indicator_id} AS scope,
  unit, stage AS part, NULL AS outer_part, x, w
FROM grouped
WHERE scope_stage = 'all'
UNION ALL
SELECT
  {'level': 'nested', 'year': year, 'stage': scope_stage, 'indicator_id': indicator_id} AS scope,
  -- With its parent in its name, so that a 学区 across two of them is two parts; as JSON, so that no two pairs of ids read alike.
  unit, CAST(to_json([parent_id, district_id, CASE WHEN district_id IS NULL THEN district_part END]) AS VARCHAR) AS part, CAST(to_json([parent_id]) AS VARCHAR) AS outer_part, x, w
FROM grouped
WHERE parent_part IS NOT NULL
