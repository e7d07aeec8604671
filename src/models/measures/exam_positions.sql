-- One row per exam per subject per scope per score: pupils with it, pupils up to it, and all; for school, 学区 and area.
WITH schools AS (
  SELECT c.*, y.district_id
  FROM measures.exam_score_counts AS c
  JOIN measures.exams AS e USING (exam_id)
  LEFT JOIN measures.school_years AS y ON (y.year, y.stage, y.school_id) = (e.year, e.stage, c.school_id)
),
scopes AS (
  SELECT exam_id, subject, 'school' AS scope, school_id AS scope_id, score, pupils
  FROM schools
  UNION ALL
  SELECT exam_id, subject, 'district', district_id, score, CAST(sum(pupils) AS BIGINT)
  FROM schools
  WHERE district_id IS NOT NULL
  GROUP BY exam_id, subject, district_id, score
  UNION ALL
  SELECT exam_id, subject, 'area', b.area, score, CAST(sum(pupils) AS BIGINT)
  FROM schools
  CROSS JOIN catalogue.bureau AS b
  GROUP BY exam_id, subject, b.area, score
)
SELECT
  exam_id, subject, scope, scope_id, score, pupils,
  CAST(sum(pupils) OVER (PARTITION BY exam_id, subject, scope, scope_id ORDER BY score) AS BIGINT) AS up_to,
  CAST(sum(pupils) OVER (PARTITION BY exam_id, subject, scope, scope_id) AS BIGINT) AS sat
FROM scopes
