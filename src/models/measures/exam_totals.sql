-- One row per exam per pupil, of exams with several subjects: all subjects together. A pupil's only figures beside the scores themselves; they stay in the warehouse.
-- Exempt from any subject: not entered for the total. Without every subject: entered, no total.
WITH totals AS (
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
SELECT u.exam_id, u.school_id, p.pupil_id, unit, p.entered, CASE WHEN p.sat = e.subjects THEN CAST(p.score AS DECIMAL(12, 3)) END AS score
FROM pupils AS p
JOIN staging.exam_units AS u USING (unit)
JOIN measures.exams AS e USING (exam_id)
