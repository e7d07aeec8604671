-- One row per 学区 per stage per school year.
SELECT
  year, stage, district_id, district_name, parent_id, parent_name, schools, pupils, schools_without_pupils,
  has_lead, lead_school_id, schools_pass, origin
FROM measures.district_years
ORDER BY year, stage, district_id
