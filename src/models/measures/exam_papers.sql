-- One row per exam per subject with item scores: its items, and the pupils who have all of them.
WITH papers AS (
  SELECT exam_id, subject, min(year) AS year, min(stage) AS stage, count(DISTINCT item) AS items, max(origin) AS origin
  FROM staging.exam_items
  GROUP BY exam_id, subject
),
complete AS (
  SELECT i.exam_id, i.subject, i.school_id, i.pupil_id
  FROM staging.exam_items AS i
  JOIN papers AS p USING (exam_id, subject)
  GROUP BY i.exam_id, i.subject, i.school_id, i.pupil_id
  HAVING count(i.score) = any_value(p.items)
)
SELECT p.exam_id, p.subject, p.year, p.stage, p.items, count(c.pupil_id) AS pupils, p.origin
FROM papers AS p
LEFT JOIN complete AS c USING (exam_id, subject)
GROUP BY p.exam_id, p.subject, p.year, p.stage, p.items, p.origin
