-- zh: 在校生数与上年相比没有异常变化
-- en: No school's enrolment changes unusually in a year
-- severity: warn
-- Against the schools that it came out of, added up; parts of a split have a part of those pupils only.
SELECT y.year, y.stage, y.school_id, sum(before.pupils) AS pupils_before, y.pupils
FROM marts.school_years AS y
JOIN measures.school_predecessors AS h ON (h.year, h.stage, h.school_id, h.basis, h.base_year) = (y.year, y.stage, y.school_id, 'stock', y.year - 1)
LEFT JOIN marts.school_years AS before ON (before.year, before.stage, before.school_id) = (h.base_year, h.stage, h.base_school_id)
CROSS JOIN catalogue.parameters AS p
GROUP BY y.year, y.stage, y.school_id, y.pupils, p.enrolment_jump
HAVING NOT bool_or(h.split) AND count(before.pupils) = count(*) AND abs(y.pupils - sum(before.pupils)) > p.enrolment_jump * sum(before.pupils)
