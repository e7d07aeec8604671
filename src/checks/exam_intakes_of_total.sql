-- zh: 有总分的学生各科入学成绩齐全，且不与多数学生的记法（各科同一个）不同
-- en: Pupils with a total have the intake of every subject, or of none, and one and the same where most pupils have
-- severity: warn
SELECT u.exam_id, u.school_id
FROM measures.exam_totals AS t
JOIN measures.exam_total_intakes AS i USING (unit, pupil_id)
JOIN staging.exam_units AS u USING (unit)
WHERE t.score IS NOT NULL AND i.intake IS NULL
GROUP BY u.exam_id, u.school_id
