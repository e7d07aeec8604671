-- zh: 比率的分子不大于分母
-- en: Numerators do not exceed denominators
-- severity: fail
SELECT year, stage, rate_id, scope, scope_id FROM marts.rates WHERE numerator > denominator OR numerator < 0
UNION ALL
SELECT year, stage, subject, scope, scope_id FROM marts.exam_results WHERE sat > entered
