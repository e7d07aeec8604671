-- One row per missing cell of a school's figures; pupils' scores are counted in 参考率 instead.
WITH cells AS (
  SELECT 'enrolment' AS dataset, year, stage, school_id, item, status FROM staging.enrolment WHERE state = 'missing'
  UNION ALL
  SELECT 'resources', year, stage, school_id, item, status FROM staging.resources WHERE state = 'missing'
  UNION ALL
  SELECT 'indicator_values', year, stage, school_id, indicator_id, status FROM staging.indicator_values WHERE state = 'missing'
  UNION ALL
  SELECT 'rates', year, stage, school_id, rate_id, status FROM staging.rates WHERE state = 'missing'
  UNION ALL
  SELECT 'training', year, NULL, school_id, programme, status FROM staging.training WHERE state = 'missing'
)
SELECT c.dataset, c.year, c.stage, c.school_id, coalesce(s.school_name, c.school_id) AS school_name, c.item, c.status
FROM cells AS c
LEFT JOIN staging.schools AS s USING (school_id)
ORDER BY c.dataset, c.year, c.stage, c.school_id, c.item
