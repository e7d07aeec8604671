-- One row per exam per subject per school (its unit) per scope that it is part of: school, 学区 and area, with the number of that place.
WITH schools AS (
  SELECT u.unit, u.exam_id, u.subject, u.school_id, y.district_id, b.area
  FROM staging.exam_units AS u
  CROSS JOIN catalogue.bureau AS b
  JOIN measures.exams AS e USING (exam_id)
  LEFT JOIN measures.school_years AS y ON (y.year, y.stage, y.school_id) = (e.year, e.stage, u.school_id)
),
scopes AS (
  SELECT unit, exam_id, subject, 'school' AS scope, school_id AS scope_id FROM schools
  UNION ALL
  SELECT unit, exam_id, subject, 'district', district_id FROM schools WHERE district_id IS NOT NULL
  UNION ALL
  SELECT unit, exam_id, subject, 'area', area FROM schools
)
SELECT
  unit, exam_id, subject, scope, scope_id,
  CAST(dense_rank() OVER (ORDER BY exam_id, subject, scope, scope_id) - 1 AS INTEGER) AS place,
  -- The place of all pupils of the exam and subject.
  CAST(dense_rank() OVER (ORDER BY exam_id, subject) - 1 AS INTEGER) AS sitting
FROM scopes
