-- zh: 培训项目和合计的关键字不重复
-- en: Keys of training are unique
-- severity: fail
SELECT year, scope, scope_id, serial, programme FROM marts.training GROUP BY year, scope, scope_id, serial, programme, level, audience HAVING count(*) > 1
UNION ALL
SELECT year, scope, scope_id, NULL, NULL FROM marts.training_totals GROUP BY year, scope, scope_id HAVING count(*) > 1
