-- One row per record that was not accepted.
SELECT r.source_id, s.file, r.outcome, r.reason
FROM raw.rejects AS r
LEFT JOIN raw.sources AS s USING (source_id)
