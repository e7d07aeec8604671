-- One row per source per reason.
SELECT source_id, min(file) AS file, outcome, reason, count(*) AS records
FROM staging.rejects
GROUP BY source_id, outcome, reason
ORDER BY source_id, outcome, reason
