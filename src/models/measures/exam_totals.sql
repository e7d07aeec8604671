-- One row per exam per pupil, of exams with several subjects: all subjects together. A pupil's only figures beside the scores themselves; they stay in the warehouse.
-- Exempt from any subject: not entered for the total. Without every subject: entered, no total.
WITH subjects AS (
  SELECT exam_id, count(DISTINCT subject) FILTER (subject <> 'total') AS subjects
  FROM staging.exam_units
  GROUP BY exam_id
),
totals AS (
  SELECT u.unit, t.unit AS total
  FROM staging.exam_units AS u
  JOIN staging.exam_units AS t ON (t.exam_id, t.school_id, t.subject) = (u.exam_id, u.school_id, 'total')
  WHERE u.subject <> 'total'
),
-- Grouped by the total's number: two texts less for every pupil.
pupils AS (
  SELECT t.total AS unit, s.pupil_id, count(*) FILTER (s.status = 'exempt') = 0 AS entered, count(s.score) AS sat, sum(s.score) AS score
  FROM staging.exam_scores AS s
  JOIN totals AS t USING (unit)
  GROUP BY t.total, s.pupil_id
)
SELECT
  u.exam_id, u.school_id, p.pupil_id, unit, p.entered,
  CASE WHEN p.sat = e.subjects THEN CAST(p.score AS DECIMAL(12, 3)) END AS score,
  -- As in staging.exam_scores: 0 where someone entered has no total; from 1, by the steps that scores have.
  CASE WHEN p.sat = e.subjects THEN CAST(1 + CAST(p.score * 1000 AS BIGINT) // s.step_1e3 AS INTEGER) WHEN p.entered THEN 0 END AS mark
FROM pupils AS p
CROSS JOIN staging.exam_steps AS s
JOIN staging.exam_units AS u USING (unit)
JOIN subjects AS e USING (exam_id)
