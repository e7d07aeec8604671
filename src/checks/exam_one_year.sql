-- zh: 一次考试只有一个学年、学段、类别和年级
-- en: An exam has one year, stage, kind and grade
-- severity: fail
SELECT exam_id
FROM staging.exam_facts
GROUP BY exam_id
HAVING count(DISTINCT year) > 1 OR count(DISTINCT stage) > 1 OR count(DISTINCT kind) > 1 OR count(DISTINCT grade) > 1
