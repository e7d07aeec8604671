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
SELECT unit, CAST(score * 1000 AS BIGINT), count(*)
FROM measures.exam_totals
WHERE score IS NOT NULL
GROUP BY unit, score
