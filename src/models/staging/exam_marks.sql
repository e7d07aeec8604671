-- One row per score that occurs: its place among them, from 1; place 0 is of no score.
SELECT CAST(row_number() OVER (ORDER BY score NULLS FIRST) - 1 AS INTEGER) AS mark, score, CAST(score * 1000 AS INTEGER) AS score_1e3
FROM (
  SELECT DISTINCT score FROM raw.exam_scores WHERE status = 'normal' AND score IS NOT NULL
  UNION ALL
  SELECT NULL
)
