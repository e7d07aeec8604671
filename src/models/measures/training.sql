-- One row per programme per serial per scope per school year; the scope is a school, or a 学区 where the row belongs to it as a whole.
SELECT
  t.year,
  CASE WHEN t.school_id IS NULL THEN 'district' ELSE 'school' END AS scope,
  coalesce(t.school_id, t.district_id) AS scope_id,
  coalesce(CASE WHEN t.school_id IS NULL THEN d.district_name ELSE coalesce(s.school_name, r.school_name) END, scope_id) AS scope_name,
  coalesce(t.district_id, s.district_id) AS district_id,
  t.school_id, t.serial, t.programme, t.level, t.audience,
  CASE WHEN t.state = 'ok' THEN t.person_times END AS person_times,
  t.state, t.origin
FROM staging.training AS t
LEFT JOIN measures.schools AS s USING (year, school_id)
LEFT JOIN staging.schools AS r ON r.school_id = t.school_id
LEFT JOIN measures.districts AS d ON d.year = t.year AND d.district_id = t.district_id
