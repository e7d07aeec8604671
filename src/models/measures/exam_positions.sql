-- One row per place (exam, subject and scope, measures.exam_places) per score: pupils with it, pupils up to and with it, and all.
WITH scores AS (
  SELECT p.place, c.score_1e3, c.pupils
  FROM measures.exam_score_counts AS c
  JOIN measures.exam_places AS p USING (unit)
  WHERE p.scope = 'school'
  UNION ALL
  SELECT p.place, c.score_1e3, CAST(sum(c.pupils) AS BIGINT)
  FROM measures.exam_score_counts AS c
  JOIN measures.exam_places AS p USING (unit)
  WHERE p.scope <> 'school'
  GROUP BY p.place, c.score_1e3
)
SELECT
  place, score_1e3, pupils,
  CAST(sum(pupils) OVER (PARTITION BY place ORDER BY score_1e3 ROWS UNBOUNDED PRECEDING) AS BIGINT) AS up_to,
  CAST(sum(pupils) OVER (PARTITION BY place) AS BIGINT) AS sat
FROM scores
