-- One row per award.
SELECT
  r.year, r.district_id, r.school_id, r.competition, r.subject,
  coalesce(r.level, 'unstated') AS level,
  r.prize, s.origin
FROM raw.awards AS r
LEFT JOIN raw.sources AS s USING (source_id)
