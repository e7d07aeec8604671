-- zh: 有在校生统计的学年，每所成员学校都上报了在校生数
-- en: In a year with enrolment, every member school reported its pupils
-- severity: warn
SELECT y.year, y.stage, y.school_id
FROM marts.school_years AS y
WHERE y.pupils IS NULL AND y.scope_reason IS DISTINCT FROM 'ended' AND EXISTS (FROM staging.enrolment AS e WHERE e.year = y.year AND e.stage = y.stage)
