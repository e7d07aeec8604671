-- One row per exam per subject with item scores: its items, those common to all, the pupils who have all of these, and the others, who are left out.
WITH papers AS (
  SELECT exam_id, subject, min(year) AS year, min(stage) AS stage, count(*) AS items, count(*) FILTER (common) AS items_common, max(origin) AS origin
  FROM measures.exam_paper_items
  GROUP BY exam_id, subject
),
pupils AS (
  SELECT i.exam_id, i.subject, count(i.score) FILTER (p.common) AS common, count(i.score) AS scores
  FROM staging.exam_items AS i
  JOIN measures.exam_paper_items AS p USING (exam_id, subject, item)
  GROUP BY i.exam_id, i.subject, i.school_id, i.pupil_id
)
SELECT
  p.exam_id, p.subject, p.year, p.stage, p.items, p.items_common,
  count(*) FILTER (c.common = p.items_common) AS pupils, count(*) FILTER (c.common < p.items_common AND c.scores > 0) AS pupils_left_out, p.origin
FROM papers AS p
JOIN pupils AS c USING (exam_id, subject)
GROUP BY p.exam_id, p.subject, p.year, p.stage, p.items, p.items_common, p.origin
