-- One row per exam per subject per school per score: how many pupils have it. Exact, and small beside the pupils: all that needs the order of scores starts here.
WITH counts AS (
  SELECT unit, mark, count(*) AS pupils
  FROM staging.exam_scores
  WHERE mark IS NOT NULL
  GROUP BY unit, mark
)
SELECT u.exam_id, u.subject, u.school_id, CAST(m.score AS DECIMAL(12, 3)) AS score, c.pupils
FROM counts AS c
JOIN staging.exam_units AS u USING (unit)
JOIN staging.exam_marks AS m USING (mark)
UNION ALL
SELECT exam_id, 'total', school_id, score, count(*)
FROM measures.exam_totals
WHERE score IS NOT NULL
GROUP BY exam_id, school_id, score
