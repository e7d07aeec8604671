-- zh: 每校、每学段的结论各只有一行
-- en: One verdict per school and per stage each year
-- severity: fail
SELECT year, stage, school_id FROM marts.school_verdicts GROUP BY year, stage, school_id HAVING count(*) > 1
UNION ALL
SELECT year, stage, NULL FROM marts.stage_verdicts GROUP BY year, stage HAVING count(*) > 1
UNION ALL
SELECT year, stage, NULL FROM marts.composites GROUP BY year, stage HAVING count(*) > 1
