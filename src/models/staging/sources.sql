-- One row per source file.
SELECT source_id, file, dataset, origin
FROM raw.sources
