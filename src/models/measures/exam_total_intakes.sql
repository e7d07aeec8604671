-- One row per exam per pupil with intake, of exams with several subjects: the intake that goes with the total; null where it is not known. It stays in the warehouse.
-- One intake, the same beside every subject: that one. Where the exam's differ by subject: their sum over all subjects, of pupils who have all. Where a subject has none at all it is neither.
WITH totals AS (
  SELECT u.unit, u.subject, t.unit AS total
  FROM staging.exam_units AS u
  JOIN staging.exam_units AS t ON (t.exam_id, t.school_id, t.subject) = (u.exam_id, u.school_id, 'total')
  WHERE u.subject <> 'total'
),
pupils AS (
  SELECT t.total AS unit, s.pupil_id, count(*) AS subjects, min(s.intake) AS lowest, max(s.intake) AS highest, sum(s.intake) AS intake
  FROM staging.exam_scores AS s
  JOIN totals AS t USING (unit)
  WHERE s.intake IS NOT NULL
  GROUP BY t.total, s.pupil_id
),
exams AS (
  SELECT u.exam_id, bool_or(p.lowest <> p.highest) AS by_subject
  FROM pupils AS p
  JOIN staging.exam_units AS u USING (unit)
  GROUP BY u.exam_id
),
covered AS (
  SELECT exam_id, count(DISTINCT subject) AS subjects
  FROM staging.exam_units
  WHERE unit IN (SELECT unit FROM staging.exam_scores WHERE intake IS NOT NULL)
  GROUP BY exam_id
)
SELECT
  u.exam_id, u.school_id, unit, p.pupil_id,
  CASE WHEN c.subjects < e.subjects THEN NULL WHEN NOT x.by_subject THEN p.highest WHEN p.subjects = e.subjects THEN p.intake END AS intake
FROM pupils AS p
JOIN staging.exam_units AS u USING (unit)
JOIN exams AS x USING (exam_id)
JOIN covered AS c USING (exam_id)
JOIN measures.exams AS e USING (exam_id)
