-- One row per scope per unit: the input of the balance measures, for a stage, year and indicator; `part` is the 学区, or the level above it.
SELECT
  {'level': 'district', 'year': year, 'stage': stage, 'indicator_id': indicator_id} AS scope,
  school_id AS unit, district_id AS part, value AS x, CAST(pupils AS DOUBLE) AS w
FROM measures.school_indicators
WHERE in_scope AND state = 'ok'
UNION ALL
SELECT
  {'level': 'parent', 'year': year, 'stage': stage, 'indicator_id': indicator_id} AS scope,
  school_id AS unit, parent_id AS part, value AS x, CAST(pupils AS DOUBLE) AS w
FROM measures.school_indicators
WHERE in_scope AND state = 'ok' AND parent_id IS NOT NULL
