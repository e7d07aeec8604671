-- One row per stage per school year per indicator per remedy: the smallest change that brings its CV to the limit, and the CV after it, computed anew.
-- `add_one`, `reduce_one`: at one school; `add_lowest`: the least total; `move`: from the best to the worst supplied, nothing added.
-- Amounts are those at the schools; of what stages share a part arrives at this stage, and the rest at the other one, whose CV is computed anew too.
WITH remedies AS (
  SELECT unnest(['add_one', 'reduce_one', 'add_lowest', 'move']) AS remedy
),
changes AS (
  SELECT c.*, l.pupils, l.resource, l.unit_share_0_1, l.through_shared, l.shared AND NOT l.through_shared AS beside_shared
  FROM measures.audit_changes AS c
  JOIN measures.audit_lines AS l USING (year, stage, indicator_id, school_id)
),
ones AS (
  SELECT year, stage, indicator_id, 'add_one' AS remedy, school_id, added_alone AS amount, added_blocked AS blocked FROM changes
  UNION ALL
  SELECT year, stage, indicator_id, 'reduce_one', school_id, -removed_alone, removed_blocked FROM changes
),
alone AS (
  SELECT
    year, stage, indicator_id, remedy,
    arg_min({'school_id': school_id, 'amount': amount}, {'size': abs(amount), 'school': school_id}) FILTER (amount IS NOT NULL) AS least,
    min(blocked) AS blocked
  FROM ones
  GROUP BY year, stage, indicator_id, remedy
),
bases AS (
  SELECT year, stage, indicator_id, remedy, CASE WHEN blocked < abs(least.amount) OR (least IS NULL AND blocked IS NOT NULL) THEN 'other_stage_kept' WHEN least IS NOT NULL THEN 'least' END AS basis
  FROM alone
  UNION ALL
  SELECT DISTINCT year, stage, indicator_id, 'add_lowest', added_basis FROM changes
  UNION ALL
  SELECT DISTINCT year, stage, indicator_id, 'move', moved_basis FROM changes
),
changed AS (
  SELECT
    year, stage, indicator_id, a.remedy, c.school_id, c.pupils, c.resource, c.unit_share_0_1, c.through_shared, c.beside_shared,
    CASE WHEN c.school_id = a.least.school_id THEN a.least.amount ELSE 0 END AS amount, a.least.school_id AS at_school
  FROM changes AS c
  JOIN alone AS a USING (year, stage, indicator_id)
  WHERE a.least IS NOT NULL
  UNION ALL
  SELECT year, stage, indicator_id, 'add_lowest', school_id, pupils, resource, unit_share_0_1, through_shared, beside_shared, added_lowest, NULL FROM changes WHERE added_lowest IS NOT NULL
  UNION ALL
  SELECT year, stage, indicator_id, 'move', school_id, pupils, resource, unit_share_0_1, through_shared, beside_shared, moved, NULL FROM changes WHERE moved IS NOT NULL
),
means AS (
  SELECT
    year, stage, indicator_id, remedy,
    any_value(at_school) AS school_id,
    count(*) FILTER (amount > 0) AS schools_up,
    count(*) FILTER (amount < 0) AS schools_down,
    count(*) FILTER (amount <> 0 AND through_shared) AS schools_shared,
    -- In what the stage has of its own beside what is shared.
    count(*) FILTER (amount <> 0 AND beside_shared) AS schools_own,
    -- What schools get; where one only gives, what it gives.
    fsum(CASE WHEN remedy = 'reduce_one' THEN -amount WHEN amount > 0 THEN amount ELSE 0 END ORDER BY c.school_id) AS amount,
    fsum(CASE WHEN remedy = 'reduce_one' THEN -amount WHEN amount > 0 THEN amount ELSE 0 END * unit_share_0_1 ORDER BY c.school_id) AS amount_stage,
    CAST(sum(pupils) AS DOUBLE) AS pupils,
    fsum(resource + amount * unit_share_0_1 ORDER BY c.school_id) / sum(pupils) AS mean
  FROM changed AS c
  GROUP BY year, stage, indicator_id, remedy
),
after AS (
  SELECT year, stage, indicator_id, remedy, sqrt(fsum(c.pupils * ((c.resource + c.amount * c.unit_share_0_1) / c.pupils - m.mean) ** 2 ORDER BY c.school_id) / any_value(m.pupils)) / any_value(m.mean) AS cv_after
  FROM changed AS c
  JOIN means AS m USING (year, stage, indicator_id, remedy)
  GROUP BY year, stage, indicator_id, remedy
),
-- There are two stages with sheets: at most one other. A single school differs from none, and is held against no limit.
reached AS (
  SELECT c.year, c.stage, c.indicator_id, c.remedy, o.stage AS other_stage, c.school_id, c.amount * o.shared_part_0_1 AS amount
  FROM changed AS c
  JOIN measures.audit_lines AS o ON (o.year, o.indicator_id, o.school_id) = (c.year, c.indicator_id, c.school_id) AND o.stage <> c.stage
  JOIN measures.audit_sheets AS q ON (q.year, q.stage, q.indicator_id) = (o.year, o.stage, o.indicator_id) AND q.schools > 1
  WHERE c.through_shared AND o.shared AND c.amount <> 0
),
other_lines AS (
  SELECT t.*, l.school_id, l.pupils, l.resource + coalesce(r.amount, 0) AS resource
  FROM (SELECT DISTINCT year, stage, indicator_id, remedy, other_stage FROM reached) AS t
  JOIN measures.audit_lines AS l ON (l.year, l.stage, l.indicator_id) = (t.year, t.other_stage, t.indicator_id)
  LEFT JOIN reached AS r ON (r.year, r.stage, r.indicator_id, r.remedy, r.school_id) = (t.year, t.stage, t.indicator_id, t.remedy, l.school_id)
),
other_means AS (
  SELECT year, stage, indicator_id, remedy, CAST(sum(pupils) AS DOUBLE) AS pupils, fsum(resource ORDER BY o.school_id) / sum(pupils) AS mean
  FROM other_lines AS o
  GROUP BY year, stage, indicator_id, remedy
),
other_after AS (
  SELECT
    year, stage, indicator_id, remedy, other_stage,
    CASE WHEN any_value(m.mean) > 0 THEN sqrt(fsum(o.pupils * (o.resource / o.pupils - m.mean) ** 2 ORDER BY o.school_id) / any_value(m.pupils)) / any_value(m.mean) END AS cv_after
  FROM other_lines AS o
  JOIN other_means AS m USING (year, stage, indicator_id, remedy)
  GROUP BY year, stage, indicator_id, remedy, other_stage
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
  m.school_id, m.schools_up, m.schools_down, m.amount, a.cv_after,
  b.basis, m.schools_shared, m.schools_own, m.amount_stage,
  t.other_stage, q.cv AS other_cv_before, t.cv_after AS other_cv_after, q.limit_cv AS other_limit_cv,
  CASE WHEN q.limit_cv IS NOT NULL THEN t.cv_after <= q.limit_cv * (1 + k.rounding) END AS other_within,
  s.origin
FROM measures.audit_sheets AS s
CROSS JOIN remedies AS r
CROSS JOIN catalogue.parameters AS k
LEFT JOIN offered AS o USING (year, stage, indicator_id)
LEFT JOIN bases AS b USING (year, stage, indicator_id, remedy)
LEFT JOIN means AS m USING (year, stage, indicator_id, remedy)
LEFT JOIN after AS a USING (year, stage, indicator_id, remedy)
LEFT JOIN other_after AS t USING (year, stage, indicator_id, remedy)
LEFT JOIN measures.audit_sheets AS q ON (q.year, q.stage, q.indicator_id) = (s.year, t.other_stage, s.indicator_id)
