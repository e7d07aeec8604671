-- One row per school per stage per school year per rate.
SELECT
  r.year, r.stage, r.school_id, r.rate_id, r.numerator, r.denominator, r.status,
  CASE
    WHEN r.status IS DISTINCT FROM 'normal' OR r.numerator IS NULL OR r.denominator IS NULL THEN 'missing'
    WHEN r.denominator = 0 THEN 'not_applicable'
    ELSE 'ok'
  END AS state,
  s.origin
FROM raw.rates AS r
LEFT JOIN raw.sources AS s USING (source_id)
