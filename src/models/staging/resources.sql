-- One row per school per stage per school year per item.
SELECT
  r.year, r.stage, r.school_id, r.item, r.value, r.status,
  CASE WHEN r.status = 'normal' AND r.value IS NOT NULL THEN 'ok' ELSE 'missing' END AS state,
  s.origin
FROM raw.resources AS r
LEFT JOIN raw.sources AS s USING (source_id)
-- What all stages of a school share stands in staging.shared_resources.
WHERE r.stage IS DISTINCT FROM 'shared'
