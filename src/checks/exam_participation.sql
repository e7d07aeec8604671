-- zh: 各校参考率没有异常偏低
-- en: No school's participation is unusually low
-- severity: warn
SELECT exam_id, subject, scope_id
FROM marts.exam_results
CROSS JOIN catalogue.parameters
WHERE scope = 'school' AND subject <> 'total' AND participation_0_1 < participation_floor
