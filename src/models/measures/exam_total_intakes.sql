-- One row per exam per school (the unit of its total) per pupil with intake, of exams with several subjects: the intake that goes with the total; null where it is not known. It stays in the warehouse.
-- One intake, the same beside every subject of a pupil: that one. Where those of most pupils differ by subject: their sum over all subjects, of pupils who have all. Where a subject has none at all it is neither.
WITH own AS (
  SELECT u.unit, u.exam_id, u.subject
  FROM staging.exam_units AS u
  JOIN staging.exam_parts AS p USING (exam_id)
  WHERE u.subject <> 'total' AND p.part = $part
),
covered AS (
  SELECT exam_id, count(DISTINCT subject) AS subjects
  FROM (SELECT DISTINCT unit FROM staging.exam_scores JOIN own USING (unit) WHERE intake IS NOT NULL)
  JOIN own USING (unit)
  GROUP BY exam_id
),
totals AS (
  SELECT u.unit, t.unit AS total
  FROM staging.exam_units AS u
  JOIN staging.exam_units AS t USING (exam_id, school_id)
  JOIN covered USING (exam_id)
  WHERE u.subject <> 'total' AND t.subject = 'total'
),
pupils AS (
  SELECT t.total AS unit, s.pupil_id, count(*) AS records, count(s.intake) AS subjects, min(s.intake) AS lowest, max(s.intake) AS highest, sum(s.intake) AS intake
  FROM staging.exam_scores AS s
  JOIN totals AS t USING (unit)
  GROUP BY t.total, s.pupil_id
  HAVING count(s.intake) > 0
),
exams AS (
  -- A slip in a cell does not make an exam's intakes those of subjects: it is the pupil's own, who has none.
  SELECT u.exam_id, 2 * count(*) FILTER (p.subjects > 1 AND p.lowest <> p.highest) > count(*) FILTER (p.subjects > 1) AS by_subject
  FROM pupils AS p
  JOIN staging.exam_units AS u USING (unit)
  GROUP BY u.exam_id
)
SELECT
  unit, p.pupil_id,
  CASE
    WHEN c.subjects < e.subjects THEN NULL
    WHEN x.by_subject THEN CASE WHEN p.subjects = e.subjects THEN p.intake END
    WHEN p.subjects = p.records AND p.lowest = p.highest THEN p.highest
  END AS intake
FROM pupils AS p
JOIN staging.exam_units AS u USING (unit)
JOIN exams AS x USING (exam_id)
JOIN covered AS c USING (exam_id)
JOIN measures.exams AS e USING (exam_id)
