-- One row per exam; `registered`: some of its pupils are known by their 学籍号.
SELECT
  exam_id, min(year) AS year, min(stage) AS stage, min(kind) AS kind, min(grade) AS grade,
  count(DISTINCT (school_id, pupil_id)) AS pupils, count(DISTINCT subject) AS subjects, bool_or(registered) AS registered, max(origin) AS origin
FROM staging.exam_scores
GROUP BY exam_id
