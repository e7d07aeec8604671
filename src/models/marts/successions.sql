-- One row per predecessor per successor per first school year of the new state.
SELECT
  c.year, c.kind, c.predecessor_id, p.school_name AS predecessor_name, c.successor_id, s.school_name AS successor_name, c.origin
FROM staging.successions AS c
LEFT JOIN staging.schools AS p ON p.school_id = c.predecessor_id
LEFT JOIN staging.schools AS s ON s.school_id = c.successor_id
ORDER BY c.year, c.predecessor_id, c.successor_id
