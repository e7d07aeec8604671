-- One row per school and per 学区 per stage per school year per rate: the counts of the rest of the area, without it, and the rest's share of the area's denominator.
SELECT
  c.year, c.stage, c.rate_id, c.scope, c.scope_id,
  a.numerator - c.numerator AS numerator, a.denominator - c.denominator AS denominator,
  (a.denominator - c.denominator) / a.denominator AS share_0_1, a.schools_missing
FROM measures.rate_counts AS c
JOIN measures.rate_counts AS a ON (a.year, a.stage, a.rate_id, a.scope, a.state) = (c.year, c.stage, c.rate_id, 'area', 'ok')
WHERE c.state = 'ok' AND c.scope <> 'area' AND a.denominator > c.denominator
