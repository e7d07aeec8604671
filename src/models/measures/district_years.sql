-- One row per 学区 per stage per school year.
SELECT
  y.year, y.stage, y.district_id,
  min(y.district_name) AS district_name, min(y.parent_id) AS parent_id, min(y.parent_name) AS parent_name,
  count(*) AS schools,
  CAST(sum(y.pupils) AS BIGINT) AS pupils,
  count(*) FILTER (y.pupils IS NULL) AS schools_without_pupils,
  bool_or(y.role = 'lead' AND b.leads) AS has_lead,
  min(y.school_id) FILTER (y.role = 'lead' AND b.leads) AS lead_school_id,
  CASE WHEN count(r.standard_id) > 0 THEN count(*) FILTER (v.verdict = 'pass') END AS schools_pass,
  max(y.origin) AS origin
FROM measures.school_years AS y
CROSS JOIN catalogue.bureau AS b
LEFT JOIN catalogue.rule AS r ON true
LEFT JOIN measures.school_verdicts AS v USING (year, stage, school_id)
WHERE y.district_id IS NOT NULL
GROUP BY y.year, y.stage, y.district_id
