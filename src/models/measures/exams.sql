-- One row per exam.
SELECT
  exam_id, min(year) AS year, min(stage) AS stage, min(kind) AS kind, min(grade) AS grade,
  count(DISTINCT (school_id, pupil_id)) AS pupils, count(DISTINCT subject) AS subjects, max(origin) AS origin
FROM staging.exam_scores
GROUP BY exam_id
