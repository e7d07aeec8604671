-- One row per exam per pupil per subject.
SELECT
  r.exam_id, r.year, r.stage, r.kind, r.grade, r.subject, r.school_id, r.pupil_id, r.full_mark, r.intake, r.status,
  -- 0 is a score, absent is not 0.
  CASE WHEN r.status = 'normal' THEN r.score END AS score,
  s.origin
FROM raw.exam_scores AS r
LEFT JOIN raw.sources AS s USING (source_id)
