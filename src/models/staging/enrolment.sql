-- One row per school per stage per school year per item.
SELECT
  r.year, r.stage, r.school_id, r.item, r.value, r.status,
  CASE WHEN r.status = 'normal' AND r.value IS NOT NULL THEN 'ok' ELSE 'missing' END AS state,
  s.origin
FROM raw.enrolment AS r
LEFT JOIN raw.sources AS s USING (source_id)
-- Pupils of 高中 stand in staging.senior_pupils.
WHERE r.stage IS DISTINCT FROM 'senior'
