-- One row per school per partner per school year.
SELECT
  p.year, coalesce(p.district_id, s.district_id) AS district_id, d.district_name,
  p.school_id, coalesce(s.school_name, r.school_name, p.school_id) AS school_name, coalesce(p.stage, s.stage) AS stage, p.partner, p.origin
FROM staging.pairings AS p
LEFT JOIN staging.schools AS r USING (school_id)
LEFT JOIN measures.schools AS s ON (s.year, s.school_id) = (p.year, p.school_id)
LEFT JOIN measures.districts AS d ON d.year = p.year AND d.district_id = coalesce(p.district_id, s.district_id)
ORDER BY p.year, 2, p.school_id, p.partner
