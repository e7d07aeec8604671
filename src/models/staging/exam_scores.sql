-- One row per exam per subject per school (its unit) per pupil. What all records of a file share is in staging.exam_facts: writing those texts again for every score took most of the time.
SELECT
  u.unit, r.pupil_id,
  -- 0 is a score, absent is not 0.
  CASE WHEN r.status = 'normal' THEN r.score END AS score,
  -- 0 where someone entered has no score; the exempt are not entered.
  CASE WHEN r.status = 'normal' THEN coalesce(m.mark, 0) WHEN r.status <> 'exempt' THEN 0 END AS mark,
  r.intake,
  coalesce(s.registered, false) AS registered
FROM raw.exam_scores AS r
JOIN staging.exam_units AS u USING (exam_id, subject, school_id)
LEFT JOIN staging.exam_marks AS m USING (score)
LEFT JOIN staging.exam_sources AS s USING (source_id)
