-- zh: 各校比率不高于100%
-- en: No school's rate is above 100%
-- severity: warn
SELECT year, stage, rate_id, scope_id
FROM marts.rates
WHERE scope = 'school' AND numerator > denominator
