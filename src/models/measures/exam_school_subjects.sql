-- One row per exam per subject per school: the sums that exam measures are made of.
-- Few rows of counted scores meet the cut-offs: a comparison for every pupil would cost as much as all sums together.
WITH cuts AS (
  SELECT
    u.exam_id, u.subject, u.school_id,
    sum(c.pupils) FILTER (c.score_1e3 >= s.excellent_cut * 1000) AS excellent,
    sum(c.pupils) FILTER (c.score_1e3 >= s.pass_cut * 1000) AS pass,
    sum(c.pupils) FILTER (c.score_1e3 < s.low_cut * 1000) AS low
  FROM measures.exam_score_counts AS c
  JOIN staging.exam_units AS u USING (unit)
  JOIN measures.exam_subjects AS s USING (exam_id, subject)
  GROUP BY u.exam_id, u.subject, u.school_id
)
SELECT
  exam_id, subject, school_id, s.entered, s.sat, s.score_sum, s.score_squares,
  CAST(coalesce(c.excellent, 0) AS BIGINT) AS excellent, CAST(coalesce(c.pass, 0) AS BIGINT) AS pass, CAST(coalesce(c.low, 0) AS BIGINT) AS low,
  coalesce(i.pupils, 0) AS intakes, i.base_sum AS intake_sum_1e5,
  e.origin
FROM measures.exam_school_sums AS s
-- A total without a full mark has no cut-offs, and no rows.
JOIN measures.exam_subjects USING (exam_id, subject)
JOIN measures.exams AS e USING (exam_id)
LEFT JOIN cuts AS c USING (exam_id, subject, school_id)
LEFT JOIN measures.exam_common AS i ON (i.exam_id, i.subject, i.school_id, i.base_id) = (s.exam_id, s.subject, s.school_id, 'intake')
