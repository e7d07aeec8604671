-- One row per predecessor per successor per first school year of the new state.
SELECT r.year, r.kind, r.predecessor_id, r.successor_id, s.origin
FROM raw.successions AS r
LEFT JOIN raw.sources AS s USING (source_id)
