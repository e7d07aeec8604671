-- One row per scope per stage per school year per rate: p = numerator ÷ denominator with its 95% Wilson interval.
SELECT
  c.year, c.stage, c.rate_id, c.scope, c.scope_id, c.scope_name, c.numerator, c.denominator, c.schools_missing, c.state,
  w.rate_0_1, w.low_0_1, w.high_0_1, c.origin
FROM measures.rate_counts AS c
LEFT JOIN measures.wilson_intervals AS w ON c.state = 'ok' AND w.numerator = c.numerator AND w.denominator = c.denominator
