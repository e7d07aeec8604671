-- zh: 一次考试一个学科只有一个满分，且分数不超过满分
-- en: An exam subject has one full mark, and no score exceeds it
-- severity: fail
WITH marks AS (
  SELECT exam_id, subject, count(DISTINCT full_mark) AS full_marks, max(full_mark) AS full_mark
  FROM staging.exam_facts
  GROUP BY exam_id, subject
),
scores AS (
  SELECT unit, min(score) AS lowest, max(score) AS highest
  FROM staging.exam_scores
  GROUP BY unit
)
SELECT u.exam_id, u.subject
FROM scores AS s
JOIN staging.exam_units AS u USING (unit)
JOIN marks AS m USING (exam_id, subject)
GROUP BY u.exam_id, u.subject
HAVING any_value(m.full_marks) <> 1 OR max(s.highest) > any_value(m.full_mark) OR min(s.lowest) < 0
