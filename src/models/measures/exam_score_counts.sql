-- One row per exam per subject per school (its unit) per score: how many pupils have it. Exact, and small beside the pupils: all that needs the order of scores starts here.
-- Scores are whole thousandths, so that everything made of them is added exactly and fast.
WITH counts AS (
  SELECT unit, mark, count(*) AS pupils
  FROM staging.exam_scores
  WHERE mark IS NOT NULL
  GROUP BY unit, mark
)
SELECT c.unit, CAST(m.score * 1000 AS BIGINT) AS score_1e3, c.pupils
FROM counts AS c
JOIN staging.exam_marks AS m USING (mark)
UNION ALL
SELECT u.unit, CAST(t.score * 1000 AS BIGINT), count(*)
FROM measures.exam_totals AS t
JOIN staging.exam_units AS u ON (u.exam_id, u.subject, u.school_id) = (t.exam_id, 'total', t.school_id)
WHERE t.score IS NOT NULL
GROUP BY u.unit, t.score
