-- One row per exam per subject per pupil per item of the paper.
SELECT
  r.exam_id, r.year, r.stage, r.subject, r.school_id, r.pupil_id, r.item, r.full_mark, r.status,
  CASE WHEN r.status = 'normal' THEN r.score END AS score,
  s.origin
FROM raw.exam_items AS r
LEFT JOIN raw.sources AS s USING (source_id)
