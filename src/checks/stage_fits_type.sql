-- zh: 学校类型与填报学段相符
-- en: A school's type has the stage that it reports
-- severity: warn
SELECT y.year, y.stage, y.school_id
FROM marts.school_years AS y
JOIN staging.schools AS s USING (school_id)
JOIN catalogue.school_types AS k ON k.school_type = s.school_type AND k.stage = y.stage
WHERE NOT k.has_stage
