-- One row per exam; `registered`: some of its pupils are known by their 学籍号.
WITH subjects AS (
  SELECT exam_id, count(DISTINCT subject) AS subjects
  FROM staging.exam_facts
  GROUP BY exam_id
),
pupils AS (
  -- Whoever has several subjects has one total.
  SELECT unit, count(*) AS pupils
  FROM measures.exam_totals
  GROUP BY unit
  UNION ALL
  SELECT s.unit, count(DISTINCT s.pupil_id)
  FROM staging.exam_scores AS s
  JOIN staging.exam_units AS u USING (unit)
  JOIN subjects AS n USING (exam_id)
  WHERE n.subjects = 1
  GROUP BY s.unit
),
sums AS (
  SELECT u.exam_id, sum(p.pupils) AS pupils
  FROM pupils AS p
  JOIN staging.exam_units AS u USING (unit)
  GROUP BY u.exam_id
)
SELECT
  exam_id, min(f.year) AS year, min(f.stage) AS stage, min(f.kind) AS kind, min(f.grade) AS grade,
  CAST(any_value(p.pupils) AS BIGINT) AS pupils, any_value(s.subjects) AS subjects, bool_or(f.registered) AS registered, max(f.origin) AS origin
FROM staging.exam_facts AS f
JOIN subjects AS s USING (exam_id)
JOIN sums AS p USING (exam_id)
GROUP BY exam_id
