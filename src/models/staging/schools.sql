-- One row per school.
SELECT r.school_id, r.school_name, r.school_type, r.urban_rural, r.region, s.origin
FROM raw.schools AS r
LEFT JOIN raw.sources AS s USING (source_id)
