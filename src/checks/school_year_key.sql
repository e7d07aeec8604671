-- zh: 每校每学段每学年只有一行
-- en: One row per school, stage and year
-- severity: fail
SELECT year, stage, school_id FROM marts.school_years GROUP BY year, stage, school_id HAVING count(*) > 1
