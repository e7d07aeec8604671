-- zh: 数据中的学校都已登记
-- en: Every school with figures is in the register
-- severity: fail
SELECT DISTINCT y.school_id
FROM marts.school_years AS y
LEFT JOIN marts.schools AS s USING (school_id)
WHERE s.school_id IS NULL AND EXISTS (FROM marts.schools)
