-- One row per published statement per subject per year.
SELECT r.year, r.stage, r.statement, r.subject, r.value, r.unit, r.basis, s.origin
FROM raw.stated_totals AS r
LEFT JOIN raw.sources AS s USING (source_id)
