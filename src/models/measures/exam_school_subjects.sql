-- One row per exam per subject per school: the sums that exam measures are made of, all exact.
-- `total` counts a pupil as sat who sat every subject of the exam. Exempt pupils are not entered, for the total those exempt from any subject.
WITH units AS (
  -- A total without a full mark has no cut-offs, and no rows.
  SELECT
    u.unit, u.exam_id, u.subject, u.school_id,
    CAST(ceil(s.excellent_cut * 1000) AS INTEGER) AS excellent_1e3, CAST(ceil(s.pass_cut * 1000) AS INTEGER) AS pass_1e3, CAST(ceil(s.low_cut * 1000) AS INTEGER) AS low_1e3
  FROM staging.exam_units AS u
  JOIN measures.exam_subjects AS s USING (exam_id, subject)
),
-- Of counted scores, which are few: sums and comparisons for every pupil would cost many times as much.
sums AS (
  SELECT
    unit,
    sum(c.pupils) AS entered,
    sum(c.pupils) FILTER (c.score_1e3 IS NOT NULL) AS sat,
    sum(CAST(c.pupils AS BIGINT) * c.score_1e3) AS score_sum_1e3,
    sum(CAST(CAST(c.pupils AS BIGINT) * c.score_1e3 AS HUGEINT) * c.score_1e3) AS score_squares_1e6,
    sum(c.pupils) FILTER (c.score_1e3 >= u.excellent_1e3) AS excellent,
    sum(c.pupils) FILTER (c.score_1e3 >= u.pass_1e3) AS pass,
    sum(c.pupils) FILTER (c.score_1e3 < u.low_1e3) AS low
  FROM measures.exam_score_counts AS c
  JOIN units AS u USING (unit)
  GROUP BY unit
)
SELECT
  u.exam_id, u.subject, u.school_id,
  CAST(coalesce(s.entered, 0) AS BIGINT) AS entered, CAST(coalesce(s.sat, 0) AS BIGINT) AS sat,
  CAST(CAST(s.score_sum_1e3 AS DECIMAL(30, 0)) * 0.001 AS DECIMAL(38, 3)) AS score_sum,
  CAST(CAST(s.score_squares_1e6 AS DECIMAL(30, 0)) * 0.000001 AS DECIMAL(38, 6)) AS score_squares,
  CAST(coalesce(s.excellent, 0) AS BIGINT) AS excellent, CAST(coalesce(s.pass, 0) AS BIGINT) AS pass, CAST(coalesce(s.low, 0) AS BIGINT) AS low,
  coalesce(i.pupils, 0) AS intakes, i.base_sum AS intake_sum_1e5,
  e.origin
FROM units AS u
JOIN measures.exams AS e USING (exam_id)
LEFT JOIN sums AS s USING (unit)
LEFT JOIN measures.exam_common AS i ON (i.exam_id, i.subject, i.school_id, i.base_id) = (u.exam_id, u.subject, u.school_id, 'intake')
