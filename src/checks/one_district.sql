-- zh: 每校每学段每学年只属于一个学区
-- en: A school belongs to one 学区 per stage and year
-- severity: fail
SELECT y.year, y.stage, y.school_id
FROM marts.school_years AS y
JOIN staging.memberships AS m ON (m.stage, m.school_id) = (y.stage, y.school_id) AND m.from_year <= y.year AND (m.to_year IS NULL OR m.to_year >= y.year)
GROUP BY y.year, y.stage, y.school_id
HAVING count(DISTINCT m.district_id) > 1
