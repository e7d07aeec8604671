-- One row per exam per subject per school.
SELECT
  v.exam_id, e.year, e.stage, v.subject, v.school_id, v.n, v.effect, v.se, v.low, v.high, v.band, v.state, v.small_n, e.origin
FROM measures.value_added AS v
JOIN measures.exams AS e USING (exam_id)
ORDER BY v.exam_id, v.subject, v.school_id
