-- One row per stage per school year per indicator per remedy: the smallest change that brings its CV to the limit, and the CV after it, computed anew.
-- `add_one`, `reduce_one`: at one school; `add_lowest`: the least total, to the lowest schools; `move`: from the best to the worst supplied, nothing added.
-- Schools whose stages share the resource stay as they are.
WITH remedies AS (
  SELECT unnest(['add_one', 'reduce_one', 'add_lowest', 'move']) AS remedy
),
changes AS (
  SELECT c.*, l.pupils, l.resource, l.origin
  FROM measures.audit_changes AS c
  JOIN measures.audit_lines AS l USING (year, stage, indicator_id, school_id)
),
ones AS (
  SELECT year, stage, indicator_id, 'add_one' AS remedy, school_id, added_alone AS amount FROM changes WHERE added_alone IS NOT NULL
  UNION ALL
  SELECT year, stage, indicator_id, 'reduce_one', school_id, -removed_alone FROM changes WHERE removed_alone IS NOT NULL
),
alone AS (
  SELECT year, stage, indicator_id, remedy, arg_min({'school_id': school_id, 'amount': amount}, {'size': abs(amount), 'school': school_id}) AS least
  FROM ones
  GROUP BY year, stage, indicator_id, remedy
),
changed AS (
  SELECT year, stage, indicator_id, a.remedy, c.school_id, c.pupils, c.resource, CASE WHEN c.school_id = a.least.school_id THEN a.least.amount ELSE 0 END AS amount, a.least.school_id AS at_school
  FROM changes AS c
  JOIN alone AS a USING (year, stage, indicator_id)
  UNION ALL
  SELECT year, stage, indicator_id, 'add_lowest', school_id, pupils, resource, added_lowest, NULL FROM changes WHERE added_lowest IS NOT NULL
  UNION ALL
  SELECT year, stage, indicator_id, 'move', school_id, pupils, resource, moved, NULL FROM changes WHERE moved IS NOT NULL
),
means AS (
  SELECT
    year, stage, indicator_id, remedy,
    any_value(at_school) AS school_id,
    count(*) FILTER (amount > 0) AS schools_up,
    count(*) FILTER (amount < 0) AS schools_down,
    -- What schools get; where one only gives, what it gives.
    fsum(CASE WHEN remedy = 'reduce_one' THEN -amount WHEN amount > 0 THEN amount ELSE 0 END ORDER BY c.school_id) AS amount,
    CAST(sum(pupils) AS DOUBLE) AS pupils,
    fsum(resource + amount ORDER BY c.school_id) / sum(pupils) AS mean
  FROM changed AS c
  GROUP BY year, stage, indicator_id, remedy
),
after AS (
  SELECT year, stage, indicator_id, remedy, sqrt(fsum(c.pupils * ((c.resource + c.amount) / c.pupils - m.mean) ** 2 ORDER BY c.school_id) / any_value(m.pupils)) / any_value(m.mean) AS cv_after
  FROM changed AS c
  JOIN means AS m USING (year, stage, indicator_id, remedy)
  GROUP BY year, stage, indicator_id, remedy
),
offered AS (
  SELECT DISTINCT year, stage, indicator_id FROM measures.audit_changes
)
SELECT
  s.year, s.stage, s.indicator_id, r.remedy,
  CASE
    WHEN s.limit_cv IS NULL THEN 'not_applicable'
    WHEN s.cv IS NULL THEN s.state
    WHEN s.within_limit THEN 'within'
    WHEN o.indicator_id IS NULL THEN 'not_applicable'
    WHEN m.remedy IS NULL THEN 'impossible'
    ELSE 'ok'
  END AS state,
  m.school_id, m.schools_up, m.schools_down, m.amount, a.cv_after, s.origin
FROM measures.audit_sheets AS s
CROSS JOIN remedies AS r
LEFT JOIN offered AS o USING (year, stage, indicator_id)
LEFT JOIN means AS m USING (year, stage, indicator_id, remedy)
LEFT JOIN after AS a USING (year, stage, indicator_id, remedy)
