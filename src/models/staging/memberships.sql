-- One row per school per stage per 学区 per first year.
SELECT r.school_id, r.stage, r.district_id, r.district_name, r.role, r.from_year, r.to_year, r.parent_id, r.parent_name, s.origin
FROM raw.memberships AS r
LEFT JOIN raw.sources AS s USING (source_id)
