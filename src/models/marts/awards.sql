-- One row per award; `nth` counts those that are equal in everything.
SELECT
  a.year, coalesce(a.district_id, s.district_id) AS district_id, d.district_name,
  a.school_id, coalesce(s.school_name, r.school_name, a.school_id) AS school_name, a.competition, a.subject, a.level, a.prize,
  CAST(row_number() OVER (PARTITION BY a.year, coalesce(a.district_id, s.district_id), a.school_id, a.competition, a.subject, a.level, a.prize ORDER BY a.origin) AS INTEGER) AS nth, a.origin
FROM staging.awards AS a
LEFT JOIN staging.schools AS r USING (school_id)
LEFT JOIN measures.schools AS s ON (s.year, s.school_id) = (a.year, a.school_id)
LEFT JOIN measures.districts AS d ON d.year = a.year AND d.district_id = coalesce(a.district_id, s.district_id)
ORDER BY a.year, 2, a.school_id, a.competition, a.subject, a.level, a.prize, nth
