-- One row per exam per subject per scope: the sums of measures.exam_school_subjects for school, 学区 and area.
WITH schools AS (
  SELECT x.*, y.school_name, y.district_id, y.district_name
  FROM measures.exam_school_subjects AS x
  JOIN measures.exams AS e USING (exam_id)
  LEFT JOIN measures.school_years AS y ON (y.year, y.stage, y.school_id) = (e.year, e.stage, x.school_id)
),
scopes AS (
  SELECT s.*, 'area' AS scope, b.area AS scope_id, b.area AS scope_name
  FROM schools AS s
  CROSS JOIN catalogue.bureau AS b
  UNION ALL
  SELECT *, 'district', district_id, district_name
  FROM schools
  WHERE district_id IS NOT NULL
  UNION ALL
  SELECT *, 'school', school_id, school_name
  FROM schools
)
SELECT
  exam_id, subject, scope, scope_id, min(scope_name) AS scope_name,
  sum(entered) AS entered, sum(sat) AS sat,
  CAST(sum(score_sum) AS DECIMAL(38, 3)) AS score_sum, CAST(sum(score_squares) AS DECIMAL(38, 6)) AS score_squares,
  sum(excellent) AS excellent, sum(pass) AS pass, sum(low) AS low,
  sum(intakes) AS intakes, sum(intake_sum_1e5) AS intake_sum_1e5,
  max(origin) AS origin
FROM scopes
GROUP BY exam_id, subject, scope, scope_id
