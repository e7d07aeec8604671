-- One row per exam per subject per school that has records, and per exam of several subjects per school (subject `total`): its number.
-- Grouping a hundred million records by one small number costs a fraction of grouping them by three texts. Totals stand last: their numbers are few, too.
WITH units AS (
  SELECT DISTINCT exam_id, subject, school_id
  FROM staging.exam_facts
)
SELECT CAST(row_number() OVER (ORDER BY subject = 'total', exam_id, subject, school_id) - 1 AS INTEGER) AS unit, exam_id, subject, school_id
FROM (
  FROM units
  UNION ALL
  SELECT DISTINCT exam_id, 'total', school_id
  FROM units
  WHERE exam_id IN (SELECT exam_id FROM units GROUP BY exam_id HAVING count(DISTINCT subject) > 1)
)
