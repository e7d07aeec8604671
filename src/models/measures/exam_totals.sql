-- One row per exam per pupil, of exams with several subjects: all subjects together. A pupil's only figures beside the scores themselves; they stay in the warehouse.
-- Exempt from any subject: not entered for the total. Without every subject: entered, no total.
SELECT
  exam_id, school_id, pupil_id,
  count(*) FILTER (status = 'exempt') = 0 AS entered,
  CASE WHEN count(score) = any_value(e.subjects) THEN CAST(sum(score) AS DECIMAL(12, 3)) END AS score,
  max(intake) AS intake
FROM staging.exam_scores
JOIN measures.exams AS e USING (exam_id)
WHERE e.subjects > 1
GROUP BY exam_id, school_id, pupil_id
