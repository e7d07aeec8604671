-- zh: 增值三档的学校数与分校结果一致
-- en: Schools in the three bands of value added add up to those with an effect
-- severity: fail
SELECT m.exam_id, m.subject
FROM marts.value_added_models AS m
LEFT JOIN (SELECT exam_id, subject, count(*) AS schools FROM marts.value_added WHERE state = 'ok' GROUP BY ALL) AS v USING (exam_id, subject)
WHERE m.state = 'ok' AND m.schools_above + m.schools_not_distinguishable + m.schools_below <> coalesce(v.schools, 0)
