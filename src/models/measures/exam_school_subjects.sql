-- One row per exam per subject per school: the sums that every exam measure is made of, after one pass over pupils; all exact.
-- `total` counts a pupil as sat who sat every subject of the exam. Exempt pupils are not entered, for the total those exempt from any subject.
WITH pupils AS (
  SELECT
    exam_id, school_id, pupil_id,
    count(*) FILTER (status = 'exempt') AS exempt, count(score) AS sat, sum(score) AS score, max(intake) AS intake, max(origin) AS origin
  FROM staging.exam_scores
  GROUP BY exam_id, school_id, pupil_id
),
records AS (
  SELECT exam_id, subject, school_id, status <> 'exempt' AS entered, CAST(score AS DECIMAL(12, 3)) AS score, intake, origin
  FROM staging.exam_scores
  UNION ALL
  SELECT exam_id, 'total', school_id, p.exempt = 0, CASE WHEN p.sat = e.subjects THEN CAST(p.score AS DECIMAL(12, 3)) END, p.intake, p.origin
  FROM pupils AS p
  JOIN measures.exams AS e USING (exam_id)
)
SELECT
  exam_id, subject, school_id,
  count(*) FILTER (r.entered) AS entered,
  count(r.score) AS sat,
  sum(r.score) AS score_sum,
  sum(r.score * r.score) AS score_squares,
  count(*) FILTER (r.score >= s.excellent_cut) AS excellent,
  count(*) FILTER (r.score >= s.pass_cut) AS pass,
  count(*) FILTER (r.score < s.low_cut) AS low,
  count(r.intake) FILTER (r.score IS NOT NULL) AS intakes,
  sum(r.intake) FILTER (r.score IS NOT NULL) AS intake_sum,
  max(r.origin) AS origin
FROM records AS r
JOIN measures.exam_subjects AS s USING (exam_id, subject)
GROUP BY exam_id, subject, school_id
