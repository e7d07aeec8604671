-- One row per item of the standard per stage, or all together, per school year.
SELECT year, part, item_id, stage, value, required, verdict, reason, source, basis, schools_over, schools_missing, note, origin
FROM measures.standard_items
ORDER BY year, ordinal, stage
