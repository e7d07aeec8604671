-- One row per exam per school (the unit of its total) per pupil, of exams with several subjects: all subjects together. A pupil's only figures beside the scores themselves; they stay in the warehouse.
-- Exempt from any subject: not entered for the total. Without every subject: entered, no total.
WITH subjects AS (
  SELECT exam_id, count(DISTINCT subject) FILTER (subject <> 'total') AS subjects
  FROM staging.exam_units
  GROUP BY exam_id
),
totals AS (
  SELECT u.unit, t.unit AS total
  FROM staging.exam_units AS u
  JOIN staging.exam_units AS t USING (exam_id, school_id)
  JOIN staging.exam_parts AS p USING (exam_id)
  WHERE u.subject <> 'total' AND t.subject = 'total' AND p.part = $part
),
-- Whole thousandths: decimals would be added in 128 bits.
pupils AS (
  SELECT t.total AS unit, s.pupil_id, count(*) = count(s.mark) AS entered, count(s.score) AS sat, CAST(sum(CAST(s.score * 1000 AS INTEGER)) AS BIGINT) AS score_1e3
  FROM staging.exam_scores AS s
  JOIN totals AS t USING (unit)
  GROUP BY t.total, s.pupil_id
)
SELECT
  unit, p.pupil_id, p.entered,
  CASE WHEN p.sat = e.subjects THEN CAST(CAST(p.score_1e3 AS DECIMAL(12, 0)) * 0.001 AS DECIMAL(12, 3)) END AS score,
  -- As in staging.exam_scores: 0 where someone entered has no total; from 1, by the steps that scores have.
  CASE WHEN p.sat = e.subjects THEN CAST(1 + p.score_1e3 // s.step_1e3 AS INTEGER) WHEN p.entered THEN 0 END AS mark
FROM pupils AS p
CROSS JOIN staging.exam_steps AS s
JOIN staging.exam_units AS u USING (unit)
JOIN subjects AS e USING (exam_id)
