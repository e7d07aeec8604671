-- zh: 有缺失的指标不判为达标
-- en: No indicator passes while a school's figure is missing
-- severity: fail
SELECT year, stage, indicator_id FROM marts.balance WHERE verdict = 'pass' AND (schools_pending > 0 OR schools_unweighed > 0 OR cv IS NULL)
UNION ALL
SELECT year, stage, school_id FROM marts.school_verdicts WHERE verdict = 'pass' AND pending > 0
