-- One row per exam per subject per school: pupils entered and sat, and the sums of their scores, after one pass over all scores; all exact.
-- `total` counts a pupil as sat who sat every subject of the exam. Exempt pupils are not entered, for the total those exempt from any subject.
WITH sums AS (
  SELECT unit, count(*) FILTER (status <> 'exempt') AS entered, count(score) AS sat, sum(score) AS score_sum, sum(score * score) AS score_squares
  FROM staging.exam_scores
  GROUP BY unit
  UNION ALL
  SELECT unit, count(*) FILTER (entered), count(score), sum(score), sum(score * score)
  FROM measures.exam_totals
  GROUP BY unit
)
SELECT u.exam_id, u.subject, u.school_id, s.entered, s.sat, s.score_sum, s.score_squares
FROM sums AS s
JOIN staging.exam_units AS u USING (unit)
