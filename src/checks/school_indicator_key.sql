-- zh: 每校每学段每学年每项指标只有一行
-- en: One row per school, stage, year and indicator
-- severity: fail
SELECT year, stage, school_id, indicator_id FROM marts.school_indicators GROUP BY year, stage, school_id, indicator_id HAVING count(*) > 1
