-- zh: 参评学校都属于某个学区
-- en: Every school in scope belongs to a 学区
-- severity: warn
SELECT year, stage, school_id
FROM marts.school_years
WHERE in_scope AND district_id IS NULL
