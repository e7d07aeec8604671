-- One row per school with 高中 per school year: its pupils, who count only where stages share resources.
SELECT
  r.year, r.school_id, r.value, r.status,
  CASE WHEN r.status = 'normal' AND r.value IS NOT NULL THEN 'ok' ELSE 'missing' END AS state,
  s.origin
FROM raw.enrolment AS r
LEFT JOIN raw.sources AS s USING (source_id)
WHERE r.stage = 'senior' AND r.item = 'pupils'
