-- One row per school per partner per school year.
SELECT r.year, r.district_id, r.school_id, r.stage, r.partner, s.origin
FROM raw.pairings AS r
LEFT JOIN raw.sources AS s USING (source_id)
