-- One row per missing cell of a school's figures: reported as missing, rejected, or not reported by a school in scope where others of its stage and year report it. Pupils' scores are counted in 参考率 instead.
WITH cells AS (
  SELECT 'enrolment' AS dataset, year, stage, school_id, item, state, status FROM staging.enrolment
  UNION ALL
  SELECT 'resources', year, stage, school_id, item, state, status FROM measures.school_resources
  UNION ALL
  SELECT 'indicator_values', year, stage, school_id, indicator_id, state, status FROM staging.indicator_values
  UNION ALL
  SELECT 'rates', year, stage, school_id, rate_id, state, status FROM staging.rates
),
expected AS (
  SELECT DISTINCT dataset, year, stage, item
  FROM cells
),
missing AS (
  SELECT e.dataset, e.year, e.stage, y.school_id, e.item, coalesce(c.status, 'missing') AS status
  FROM expected AS e
  JOIN measures.school_years AS y USING (year, stage)
  LEFT JOIN cells AS c ON (c.dataset, c.year, c.stage, c.school_id, c.item) = (e.dataset, e.year, e.stage, y.school_id, e.item)
  LEFT JOIN measures.school_late_flows AS l ON e.dataset = 'rates' AND (l.year, l.school_id) = (y.year, y.school_id)
  WHERE c.state = 'missing' OR (c.state IS NULL AND y.in_scope AND l.school_id IS NULL)
  UNION ALL
  SELECT 'training', year, NULL, school_id, programme, status
  FROM staging.training
  WHERE state = 'missing'
)
SELECT m.dataset, m.year, m.stage, m.school_id, coalesce(s.school_name, m.school_id) AS school_name, m.item, m.status
FROM missing AS m
LEFT JOIN staging.schools AS s USING (school_id)
ORDER BY m.dataset, m.year, m.stage, m.school_id, m.item
