-- One row per school per stage per school year: the rule of the standard, at least six of seven met and the rest at 85% or more.
WITH counts AS (
  SELECT
    year, stage, school_id,
    count(*) AS indicators,
    count(*) FILTER (verdict = 'pass') AS met,
    count(*) FILTER (verdict = 'fail') AS unmet,
    count(*) FILTER (verdict = 'pending') AS pending,
    count(*) FILTER (verdict = 'fail' AND NOT floor_kept) AS below_floor,
    arg_min(indicator_id, {'ratio': ratio_to_threshold, 'ordinal': ordinal}) FILTER (ratio_to_threshold IS NOT NULL) AS worst_indicator_id,
    min(ratio_to_threshold) AS worst_ratio
  FROM measures.school_indicators
  -- The rule counts the standard's own indicators, not what a workspace adds.
  JOIN catalogue.standard_indicators USING (indicator_id)
  WHERE threshold IS NOT NULL
  GROUP BY year, stage, school_id
)
SELECT
  y.year, y.stage, y.school_id, y.district_id, y.in_scope,
  c.met, c.unmet, c.pending, c.worst_indicator_id, c.worst_ratio,
  CASE
    WHEN r.standard_id IS NULL THEN 'no_standard'
    WHEN NOT y.in_scope THEN 'out_of_scope'
    WHEN c.indicators IS NULL THEN 'pending'
    -- Failing whatever the missing figures turn out to be.
    WHEN c.unmet > c.indicators - r.minimum_met THEN 'too_few'
    WHEN c.below_floor > 0 THEN 'below_floor'
    WHEN c.pending > 0 THEN 'pending'
    WHEN c.unmet = 0 THEN 'all_met'
    ELSE 'floor_kept'
  END AS reason,
  CASE
    WHEN reason IN ('no_standard', 'out_of_scope') THEN 'not_applicable'
    WHEN reason IN ('too_few', 'below_floor') THEN 'fail'
    WHEN reason = 'pending' THEN 'pending'
    ELSE 'pass'
  END AS verdict,
  y.origin
FROM measures.school_years AS y
LEFT JOIN catalogue.rule AS r ON true
LEFT JOIN counts AS c ON (c.year, c.stage, c.school_id) = (y.year, y.stage, y.school_id) AND y.in_scope
