-- One row per school per school year in which it began and a predecessor reported that year's leavers itself: its own flows begin a year later.
SELECT DISTINCT c.successor_id AS school_id, c.year
FROM staging.successions AS c
JOIN staging.rates AS r ON (r.year, r.school_id) = (c.year, c.predecessor_id)
WHERE c.successor_id <> c.predecessor_id
