-- One row per programme per serial per 学区 or school per school year.
SELECT
  r.year, r.district_id, r.school_id, r.serial, r.programme,
  coalesce(r.level, 'unstated') AS level,
  r.audience, r.person_times, r.status,
  CASE WHEN r.status = 'normal' AND r.person_times IS NOT NULL THEN 'ok' ELSE 'missing' END AS state,
  s.origin
FROM raw.training AS r
LEFT JOIN raw.sources AS s USING (source_id)
