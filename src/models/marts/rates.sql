-- One row per scope per stage per school year per rate.
SELECT
  r.year, r.stage, r.rate_id, r.scope, r.scope_id, r.scope_name, r.numerator, r.denominator, r.schools_missing,
  r.rate_0_1, r.low_0_1, r.high_0_1, r.state, CASE WHEN r.rate_0_1 > 1 THEN 'above_one' END AS reason,
  p.difference_0_1 * 100 AS change_points, p.low_0_1 * 100 AS change_low_points, p.high_0_1 * 100 AS change_high_points, p.reading AS change_reading, p.base_schools_missing AS previous_schools_missing,
  f.difference_0_1 * 100 AS since_first_points, f.low_0_1 * 100 AS since_first_low_points, f.high_0_1 * 100 AS since_first_high_points, f.reading AS since_first_reading, f.base_schools_missing AS first_schools_missing,
  n.needed AS needed_leavers, n.needed_power80 AS needed_leavers_power80, n.state AS needed_state,
  g.difference_0_1 * 100 AS gap_points, g.low_0_1 * 100 AS gap_low_points, g.high_0_1 * 100 AS gap_high_points,
  CASE WHEN r.scope = 'area' THEN CAST(t.stated AS DOUBLE) END AS stated_percent,
  CASE WHEN r.denominator < k.small_hide THEN 'hide' WHEN r.denominator < k.small_flag THEN 'flag' WHEN r.denominator IS NOT NULL THEN 'no' END AS small_n,
  r.origin
FROM measures.rate_intervals AS r
CROSS JOIN catalogue.parameters AS k
LEFT JOIN measures.rate_differences AS p ON (p.year, p.stage, p.rate_id, p.scope, p.scope_id, p.against) = (r.year, r.stage, r.rate_id, r.scope, r.scope_id, 'previous')
LEFT JOIN measures.rate_differences AS f ON (f.year, f.stage, f.rate_id, f.scope, f.scope_id, f.against) = (r.year, r.stage, r.rate_id, r.scope, r.scope_id, 'first')
LEFT JOIN measures.rate_needed AS n ON (n.year, n.stage, n.rate_id, n.scope, n.scope_id, n.against) = (r.year, r.stage, r.rate_id, r.scope, r.scope_id, 'first')
LEFT JOIN measures.rate_differences AS g ON (g.year, g.stage, g.rate_id, g.scope, g.scope_id, g.against) = (r.year, r.stage, r.rate_id, r.scope, r.scope_id, 'area')
LEFT JOIN (
  SELECT t.year, t.stage, c.computed, max(t.stated) AS stated
  FROM measures.stated_totals AS t
  JOIN catalogue.stated AS c USING (statement)
  GROUP BY t.year, t.stage, c.computed
) AS t ON t.year = r.year AND t.stage = r.stage AND t.computed = r.rate_id || '_percent'
ORDER BY r.year, r.stage, r.rate_id, r.scope, r.scope_id
