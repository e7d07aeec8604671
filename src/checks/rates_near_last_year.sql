-- zh: 各校比率与上年相比没有异常变化
-- en: No school's rate moves unusually in a year
-- severity: warn
SELECT year, stage, rate_id, scope_id
FROM marts.rates
CROSS JOIN catalogue.parameters
WHERE scope = 'school' AND small_n = 'no' AND abs(change_points) > rate_jump_points
