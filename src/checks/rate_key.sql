-- zh: 升学率等比率的关键字不重复
-- en: Keys of rates are unique
-- severity: fail
SELECT year, stage, rate_id, scope, scope_id FROM marts.rates GROUP BY year, stage, rate_id, scope, scope_id HAVING count(*) > 1
