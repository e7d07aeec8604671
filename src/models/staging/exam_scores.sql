-- One row per exam per pupil per subject.
SELECT
  r.exam_id, r.year, r.stage, r.kind, r.grade, r.subject, r.school_id, r.pupil_id, r.full_mark, r.intake, r.status,
  -- 0 is a score, absent is not 0.
  CASE WHEN r.status = 'normal' THEN r.score END AS score,
  u.unit,
  CASE WHEN r.status = 'normal' THEN m.mark END AS mark,
  s.origin
FROM raw.exam_scores AS r
JOIN staging.exam_units AS u ON (u.exam_id, u.subject, u.school_id) = (r.exam_id, r.subject, r.school_id)
LEFT JOIN staging.exam_marks AS m USING (score)
LEFT JOIN raw.sources AS s USING (source_id)
