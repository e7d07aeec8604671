-- One row per item of the standard per stage, or all together, per school year, as the bureau reports it.
SELECT r.year, coalesce(r.stage, 'all') AS stage, r.item, r.value, r.conclusion, r.note, s.origin
FROM raw.standard_items AS r
LEFT JOIN raw.sources AS s USING (source_id)
