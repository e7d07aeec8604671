-- One row per scope per stage per school year per rate per earlier year: the counts of that year which its rate is compared with.
SELECT
  a.year, a.stage, a.rate_id, a.scope, a.scope_id, b.year AS base_year,
  b.numerator AS base_numerator, b.denominator AS base_denominator, b.schools_missing AS base_schools_missing
FROM measures.rate_counts AS a
JOIN measures.rate_counts AS b ON (b.stage, b.rate_id, b.scope, b.scope_id, b.state) = (a.stage, a.rate_id, a.scope, a.scope_id, 'ok') AND b.year < a.year
WHERE a.state = 'ok' AND a.scope <> 'school'
UNION ALL
SELECT
  a.year, a.stage, a.rate_id, a.scope, a.scope_id, h.base_year,
  CAST(sum(b.numerator) AS BIGINT), CAST(sum(b.denominator) AS BIGINT), 0
FROM measures.rate_counts AS a
JOIN measures.school_predecessors AS h ON (h.year, h.stage, h.school_id, h.basis) = (a.year, a.stage, a.scope_id, 'flow')
LEFT JOIN measures.rate_counts AS b ON (b.year, b.stage, b.rate_id, b.scope, b.scope_id) = (h.base_year, h.stage, a.rate_id, 'school', h.base_school_id)
WHERE a.state = 'ok' AND a.scope = 'school'
GROUP BY a.year, a.stage, a.rate_id, a.scope, a.scope_id, h.base_year
HAVING count(b.denominator) = count(*) AND sum(b.denominator) > 0 AND (count(*) = 1 OR NOT bool_or(h.split))
