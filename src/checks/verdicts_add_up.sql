-- zh: 达标、未达标、待填报学校数相加等于参评学校数
-- en: Schools by verdict add up to the schools in scope
-- severity: fail
SELECT year, stage FROM marts.stage_verdicts WHERE schools_pass + schools_fail + schools_pending <> schools
UNION ALL
SELECT year, stage FROM marts.stage_verdicts WHERE indicators_pass + indicators_fail + indicators_pending <> indicators
UNION ALL
SELECT year, stage FROM marts.balance WHERE threshold IS NOT NULL AND schools_met + schools_unmet + schools_pending <> schools
