-- One row per scope per school year: person-times of training (人次, not persons), and per full-time teacher.
-- Where a year has rows by school, every school has a row: one that reported nothing is missing, not 0.
WITH scopes AS (
  SELECT year, 'area' AS scope, area AS scope_id, area AS scope_name, person_times, programme, state, origin
  FROM measures.training
  CROSS JOIN catalogue.bureau
  UNION ALL
  SELECT t.year, 'district', t.district_id, coalesce(d.district_name, t.district_id), t.person_times, t.programme, t.state, t.origin
  FROM measures.training AS t
  LEFT JOIN measures.districts AS d USING (year, district_id)
  WHERE t.district_id IS NOT NULL
  UNION ALL
  SELECT year, 'school', school_id, scope_name, person_times, programme, state, origin
  FROM measures.training
  WHERE scope = 'school'
  UNION ALL
  SELECT s.year, 'school', s.school_id, s.school_name, NULL, NULL, NULL, NULL
  FROM measures.schools AS s
  WHERE EXISTS (FROM measures.training AS t WHERE t.scope = 'school' AND t.year = s.year)
),
totals AS (
  SELECT
    year, scope, scope_id, min(scope_name) AS scope_name,
    CAST(sum(person_times) AS BIGINT) AS person_times,
    count(DISTINCT programme) AS programmes,
    count(*) FILTER (state = 'missing') AS rows_missing,
    max(origin) AS origin
  FROM scopes
  GROUP BY year, scope, scope_id
)
SELECT
  t.year, t.scope, t.scope_id, t.scope_name,
  coalesce(d.stage, s.stage) AS stage,
  t.person_times, t.programmes, t.rows_missing, c.teachers,
  CASE WHEN c.teachers > 0 THEN t.person_times / c.teachers END AS per_teacher,
  CASE WHEN t.person_times IS NULL THEN 'missing' ELSE 'ok' END AS state,
  CASE WHEN c.teachers = 0 THEN 'not_applicable' WHEN per_teacher IS NULL THEN 'missing' ELSE 'ok' END AS per_teacher_state,
  coalesce(t.origin, y.origin) AS origin
FROM totals AS t
LEFT JOIN measures.teacher_counts AS c USING (year, scope, scope_id)
LEFT JOIN measures.districts AS d ON t.scope = 'district' AND (d.year, d.district_id) = (t.year, t.scope_id)
LEFT JOIN measures.schools AS s ON t.scope = 'school' AND (s.year, s.school_id) = (t.year, t.scope_id)
LEFT JOIN (SELECT school_id, max(origin) AS origin FROM measures.school_years GROUP BY school_id) AS y ON t.scope = 'school' AND y.school_id = t.scope_id
