-- One row per school that ended, with the first school year without it; a school that keeps its code through a merger or a split goes on.
SELECT c.predecessor_id AS school_id, min(c.year) AS year
FROM staging.successions AS c
LEFT JOIN staging.successions AS kept ON (kept.year, kept.predecessor_id, kept.successor_id) = (c.year, c.predecessor_id, c.predecessor_id)
WHERE c.predecessor_id IS NOT NULL AND kept.year IS NULL
GROUP BY c.predecessor_id
