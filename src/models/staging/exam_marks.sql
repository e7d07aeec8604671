-- One row per score that occurs: its place among them, from 0.
SELECT CAST(row_number() OVER (ORDER BY score) - 1 AS INTEGER) AS mark, score
FROM (SELECT DISTINCT score FROM raw.exam_scores WHERE status = 'normal' AND score IS NOT NULL)
