-- zh: 在校生数与上年相比没有异常变化
-- en: No school's enrolment changes unusually in a year
-- severity: warn
SELECT y.year, y.stage, y.school_id, before.pupils AS pupils_before, y.pupils
FROM marts.school_years AS y
JOIN marts.school_years AS before ON (before.year, before.stage, before.school_id) = (y.year - 1, y.stage, y.school_id)
CROSS JOIN catalogue.parameters AS p
WHERE abs(y.pupils - before.pupils) > p.enrolment_jump * before.pupils
