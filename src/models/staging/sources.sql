-- One row per source: what became of its records.
SELECT source_id, file, year, rows, accepted, missing, rejected, skipped
FROM raw.sources
