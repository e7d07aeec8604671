-- zh: 一次考试一个学科只有一个满分，且分数不超过满分
-- en: An exam subject has one full mark, and no score exceeds it
-- severity: fail
SELECT exam_id, subject
FROM staging.exam_scores
GROUP BY exam_id, subject
HAVING count(DISTINCT full_mark) <> 1 OR max(score) > max(full_mark) OR min(score) < 0
