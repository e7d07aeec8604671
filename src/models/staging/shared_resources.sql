-- One row per school per school year per item that its stages share, as reported once for the whole school.
SELECT
  r.year, r.school_id, r.item, r.value, r.status,
  CASE WHEN r.status = 'normal' AND r.value IS NOT NULL THEN 'ok' ELSE 'missing' END AS state,
  s.origin
FROM raw.resources AS r
LEFT JOIN raw.sources AS s USING (source_id)
WHERE r.stage = 'shared'
