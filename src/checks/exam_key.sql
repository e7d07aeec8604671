-- zh: 考试结果的关键字不重复
-- en: Keys of exam results are unique
-- severity: fail
SELECT exam_id, subject, scope, scope_id FROM marts.exam_results GROUP BY exam_id, subject, scope, scope_id HAVING count(*) > 1
UNION ALL
SELECT exam_id, subject, NULL, NULL FROM marts.exam_between GROUP BY exam_id, subject HAVING count(*) > 1
