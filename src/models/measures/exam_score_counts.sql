-- One row per exam per subject per school (its unit) per score: how many pupils have it; score NULL: entered, without a score.
-- One pass over all scores: the sums and all that needs the order of scores start here. Exact, and small beside the pupils.
-- Scores are whole thousandths, so that everything made of them is added exactly and fast.
WITH counts AS (
  SELECT unit, mark, CAST(count(*) AS INTEGER) AS pupils
  FROM staging.exam_scores
  GROUP BY unit, mark
),
totals AS (
  SELECT unit, mark, CAST(count(*) AS INTEGER) AS pupils
  FROM measures.exam_totals
  GROUP BY unit, mark
)
SELECT c.unit, m.score_1e3, c.pupils
FROM counts AS c
JOIN staging.exam_marks AS m USING (mark)
UNION ALL
SELECT t.unit, CASE WHEN t.mark > 0 THEN CAST((t.mark - 1) * s.step_1e3 AS INTEGER) END, t.pupils
FROM totals AS t
CROSS JOIN staging.exam_steps AS s
WHERE t.mark IS NOT NULL
