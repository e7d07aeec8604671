-- One row per predecessor per successor per first school year of the new state. A school that changed its name and kept its code is the same school.
SELECT r.year, r.kind, r.predecessor_id, r.successor_id, s.origin
FROM raw.successions AS r
LEFT JOIN raw.sources AS s USING (source_id)
WHERE NOT (r.kind = 'rename' AND r.predecessor_id IS NOT DISTINCT FROM r.successor_id)
