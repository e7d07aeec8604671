-- One row per exam per pupil per subject; `registered`: its file has the pupil's 学籍号, which is for life, and not a 考号 or 学号, which another child has next year.
WITH sources AS (
  SELECT s.source_id, s.origin, coalesce((SELECT bool_and(contains(c.header, '学籍')) FROM raw.columns AS c WHERE c.source_id = s.source_id AND c.field = 'pupil_id'), false) AS registered
  FROM raw.sources AS s
)
SELECT
  r.exam_id, r.year, r.stage, r.kind, r.grade, r.subject, r.school_id, r.pupil_id, r.full_mark, r.intake, r.status,
  -- 0 is a score, absent is not 0.
  CASE WHEN r.status = 'normal' THEN r.score END AS score,
  u.unit,
  -- 0 where someone entered has no score; the exempt are not entered.
  CASE WHEN r.status = 'normal' THEN coalesce(m.mark, 0) WHEN r.status <> 'exempt' THEN 0 END AS mark,
  coalesce(s.registered, false) AS registered, s.origin
FROM raw.exam_scores AS r
JOIN staging.exam_units AS u ON (u.exam_id, u.subject, u.school_id) = (r.exam_id, r.subject, r.school_id)
LEFT JOIN staging.exam_marks AS m USING (score)
LEFT JOIN sources AS s USING (source_id)
