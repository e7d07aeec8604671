-- One row per exam; `registered`: some of its pupils are known by their 学籍号.
WITH facts AS (
  -- Few rows: what is the same for all records of a file.
  SELECT DISTINCT exam_id, year, stage, kind, grade, registered, origin
  FROM staging.exam_scores
),
subjects AS (
  SELECT exam_id, count(DISTINCT subject) FILTER (subject <> 'total') AS subjects
  FROM staging.exam_units
  GROUP BY exam_id
),
pupils AS (
  -- Whoever has several subjects has one total.
  SELECT u.exam_id, sum(t.pupils) AS pupils
  FROM (SELECT unit, count(*) AS pupils FROM measures.exam_totals GROUP BY unit) AS t
  JOIN staging.exam_units AS u USING (unit)
  GROUP BY u.exam_id
  UNION ALL
  SELECT exam_id, count(DISTINCT (school_id, pupil_id))
  FROM staging.exam_scores
  WHERE exam_id IN (SELECT exam_id FROM subjects WHERE subjects = 1)
  GROUP BY exam_id
)
SELECT
  exam_id, min(f.year) AS year, min(f.stage) AS stage, min(f.kind) AS kind, min(f.grade) AS grade,
  CAST(any_value(p.pupils) AS BIGINT) AS pupils, any_value(s.subjects) AS subjects, bool_or(f.registered) AS registered, max(f.origin) AS origin
FROM facts AS f
JOIN subjects AS s USING (exam_id)
JOIN pupils AS p USING (exam_id)
GROUP BY exam_id
