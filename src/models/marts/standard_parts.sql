-- One row per part of the standard, and `overall`, per school year.
SELECT year, part, items, items_pass, items_fail, items_pending, verdict, origin
FROM measures.standard_parts
ORDER BY year, part
