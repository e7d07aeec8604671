-- One row per school per stage per school year per indicator: what is divided by what, exactly.
-- value = amount ÷ base, where amount = numerator × per and base = denominator; for a ready-made value the base is 1.
WITH stage_years AS (
  SELECT DISTINCT year, stage FROM staging.enrolment
  UNION
  SELECT DISTINCT year, stage FROM measures.school_resources
),
counts AS (
  SELECT year, stage, school_id, item, value, state, origin, 1 AS unit_share_0_1, TRUE AS own FROM staging.enrolment
  UNION ALL
  SELECT year, stage, school_id, item, value, state, origin, unit_share_0_1, own FROM measures.school_resources
),
asked AS (
  -- Of a standard that applies, every indicator, reported or not; without one, those that have figures.
  SELECT y.year, y.stage, i.indicator_id
  FROM stage_years AS y
  CROSS JOIN catalogue.standard_indicators AS i
  UNION
  SELECT DISTINCT r.year, r.stage, i.indicator_id
  FROM measures.school_resources AS r
  JOIN catalogue.indicators AS i ON i.numerator = r.item
  -- What another standard looks at stays away, unless the workspace has a figure or a limit of its own for it.
  WHERE NOT EXISTS (FROM catalogue.standard_indicators)
    OR EXISTS (FROM catalogue.thresholds AS t WHERE t.stage = r.stage AND t.indicator_id = i.indicator_id)
    OR EXISTS (FROM catalogue.limits AS l WHERE l.stage = r.stage AND l.indicator_id = i.indicator_id)
  UNION
  SELECT DISTINCT year, stage, indicator_id FROM staging.indicator_values
)
SELECT
  y.year, y.stage, y.school_id, i.indicator_id, i.ordinal, i.local, i.direction, i.whole, i.per,
  n.value AS numerator, n.unit_share_0_1, n.own,
  n.school_id IS NULL AND v.school_id IS NOT NULL AS ready_made,
  CASE WHEN ready_made THEN CAST(v.value AS DECIMAL(34, 10)) ELSE CAST(n.value * i.per AS DECIMAL(34, 10)) END AS amount,
  -- Wider than 18 digits, or DuckDB multiplies in 64 bits and overflows.
  CAST(CASE WHEN ready_made THEN 1 ELSE d.value END AS DECIMAL(20, 2)) AS base,
  greatest(n.origin, d.origin, v.origin, CASE WHEN n.origin IS NULL AND d.origin IS NULL AND v.origin IS NULL THEN y.origin END) AS origin
FROM measures.school_years AS y
JOIN asked AS a USING (year, stage)
JOIN catalogue.indicators AS i USING (indicator_id)
LEFT JOIN counts AS n ON (n.year, n.stage, n.school_id, n.item) = (y.year, y.stage, y.school_id, i.numerator)
LEFT JOIN counts AS d ON (d.year, d.stage, d.school_id, d.item) = (y.year, y.stage, y.school_id, i.denominator)
LEFT JOIN staging.indicator_values AS v ON (v.year, v.stage, v.school_id, v.indicator_id) = (y.year, y.stage, y.school_id, i.indicator_id)
