-- One row per school per stage per school year: every school that a 学区 lists or a dataset mentions, so that one that reported nothing is seen; but for a stage that its type lacks
-- a cell of enrolment or resources without a figure, or with 0, mentions nobody: a table with a column a stage has one for every school.
WITH members AS (
  SELECT y.year, m.stage, m.school_id, m.district_id, m.district_name, m.role, m.parent_id, m.parent_name, m.origin
  FROM measures.years AS y
  JOIN staging.memberships AS m ON m.from_year <= y.year AND (m.to_year IS NULL OR m.to_year >= y.year)
  -- One that was renamed, merged, split or closed is a member no longer, though nobody ended its membership.
  LEFT JOIN measures.school_ends AS e ON e.school_id = m.school_id
  WHERE e.year IS NULL OR y.year < e.year
  -- Two 学区 in one year are an error (checks/one_district.sql); the latest one stands here.
  QUALIFY row_number() OVER (PARTITION BY y.year, m.stage, m.school_id ORDER BY m.from_year DESC, m.district_id) = 1
),
stock AS (
  SELECT year, stage, school_id, value, origin FROM staging.enrolment
  UNION ALL SELECT year, stage, school_id, value, origin FROM staging.resources
),
mentions AS (
  SELECT year, stage, school_id, origin FROM members
  UNION ALL
  SELECT r.year, r.stage, r.school_id, r.origin
  FROM stock AS r
  LEFT JOIN staging.schools AS s USING (school_id)
  LEFT JOIN catalogue.school_types AS k ON k.school_type = s.school_type AND k.stage = r.stage
  WHERE k.has_stage IS NOT FALSE OR r.value > 0
  UNION ALL SELECT year, stage, school_id, origin FROM staging.indicator_values
  UNION ALL SELECT year, stage, school_id, origin FROM staging.rates
  UNION ALL SELECT year, stage, school_id, origin FROM staging.exam_facts
),
present AS (
  -- The least certain origin: published < reported < simulated, in this order of the alphabet too.
  SELECT year, stage, school_id, max(origin) AS origin
  FROM mentions
  WHERE stage IS NOT NULL
  GROUP BY year, stage, school_id
),
counts AS (
  SELECT
    p.year, p.stage, p.school_id, p.origin,
    CAST(e.value AS BIGINT) AS pupils, c.value AS classes, t.value AS teachers
  FROM present AS p
  LEFT JOIN staging.enrolment AS e ON (e.year, e.stage, e.school_id) = (p.year, p.stage, p.school_id) AND e.item = 'pupils' AND e.state = 'ok'
  LEFT JOIN staging.enrolment AS c ON (c.year, c.stage, c.school_id) = (p.year, p.stage, p.school_id) AND c.item = 'classes' AND c.state = 'ok'
  LEFT JOIN staging.resources AS t ON (t.year, t.stage, t.school_id) = (p.year, p.stage, p.school_id) AND t.item = 'teachers' AND t.state = 'ok'
)
SELECT
  c.year, c.stage, c.school_id, coalesce(s.school_name, c.school_id) AS school_name,
  m.district_id, m.district_name, m.role, m.parent_id, m.parent_name,
  c.pupils,
  CASE WHEN c.pupils IS NULL THEN 'missing' ELSE 'ok' END AS pupils_state,
  CAST(c.classes AS BIGINT) AS classes,
  CAST(c.teachers AS BIGINT) AS teachers,
  CASE
    WHEN k.in_scope IS FALSE THEN 'school_type'
    WHEN c.pupils = 0 THEN 'no_pupils'
    -- Its last leavers, or an exam, are still reported under its code.
    WHEN c.pupils IS NULL AND c.year >= e.year THEN 'ended'
    WHEN s.school_type = 'teaching_point' AND c.pupils < b.minimum_pupils_teaching_point THEN 'small_teaching_point'
  END AS scope_reason,
  scope_reason IS NULL AS in_scope,
  greatest(c.origin, s.origin) AS origin
FROM counts AS c
CROSS JOIN catalogue.bureau AS b
LEFT JOIN staging.schools AS s USING (school_id)
LEFT JOIN members AS m USING (year, stage, school_id)
LEFT JOIN catalogue.school_types AS k ON k.school_type = s.school_type AND k.stage = c.stage
LEFT JOIN measures.school_ends AS e ON e.school_id = c.school_id
