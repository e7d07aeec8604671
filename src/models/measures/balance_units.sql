-- One row per scope per unit: the input of the balance measures, for a stage, year and indicator; `part` is the 学区, or the level above it.
SELECT
  {'level': 'district', 'year': year, 'stage': stage, 'indicator_id': indicator_id} AS scope,
  school_id AS unit,
  -- A school outside every 学区 is a part of its own, or the parts would not add up; where there is no 学区 at all there are no parts.
  CASE
    WHEN district_id IS NOT NULL THEN district_id
    WHEN count(district_id) OVER (PARTITION BY year, stage, indicator_id) > 0 THEN '/' || school_id
  END AS part,
  value AS x, CAST(pupils AS DOUBLE) AS w
FROM measures.school_indicators
WHERE in_scope AND state = 'ok'
UNION ALL
SELECT
  {'level': 'parent', 'year': year, 'stage': stage, 'indicator_id': indicator_id} AS scope,
  school_id AS unit, parent_id AS part, value AS x, CAST(pupils AS DOUBLE) AS w
FROM measures.school_indicators
WHERE in_scope AND state = 'ok' AND parent_id IS NOT NULL
