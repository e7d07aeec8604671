-- One row per exam per subject per item per scope: its pupils with the item and every common one, and the share of the marks that they got (得分率).
WITH schools AS (
  SELECT t.exam_id, t.subject, i.item, t.school_id, max(i.full_mark) AS full_mark, count(*) AS pupils, sum(i.score) AS score_sum
  FROM measures.exam_paper_items AS c
  JOIN measures.exam_item_totals AS t ON (t.exam_id, t.subject, t.optional) = (c.exam_id, c.subject, CASE WHEN c.common THEN '' ELSE c.item END)
  JOIN staging.exam_items AS i ON (i.exam_id, i.subject, i.item, i.school_id, i.pupil_id) = (t.exam_id, t.subject, c.item, t.school_id, t.pupil_id)
  GROUP BY t.exam_id, t.subject, i.item, t.school_id
),
placed AS (
  SELECT s.*, y.school_name, y.district_id, y.district_name
  FROM schools AS s
  JOIN measures.exam_papers AS p USING (exam_id, subject)
  LEFT JOIN measures.school_years AS y ON (y.year, y.stage, y.school_id) = (p.year, p.stage, s.school_id)
),
scopes AS (
  SELECT *, 'school' AS scope, school_id AS scope_id, coalesce(school_name, school_id) AS scope_name FROM placed
  UNION ALL
  SELECT *, 'district', district_id, district_name FROM placed WHERE district_id IS NOT NULL
  UNION ALL
  SELECT p.*, 'area', b.area, b.area FROM placed AS p CROSS JOIN catalogue.bureau AS b
)
SELECT
  exam_id, subject, item, scope, scope_id, min(scope_name) AS scope_name,
  CAST(sum(pupils) AS BIGINT) AS pupils,
  CASE WHEN max(full_mark) > 0 THEN CAST(sum(score_sum) AS DOUBLE) / (CAST(sum(pupils) AS DOUBLE) * CAST(max(full_mark) AS DOUBLE)) END AS share_0_1
FROM scopes
GROUP BY exam_id, subject, item, scope, scope_id
