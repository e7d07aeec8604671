-- zh: 各校在每个学科都有学生记录
-- en: Every school of an exam has records in each of its subjects
-- severity: warn
SELECT r.exam_id, r.scope_id
FROM marts.exam_results AS r
JOIN marts.exams AS e USING (exam_id)
WHERE r.scope = 'school' AND r.subject <> 'total'
GROUP BY r.exam_id, r.scope_id, e.subjects
HAVING count(*) < e.subjects
