-- One row per published statement per subject per year.
SELECT year, stage, statement, subject, CAST(stated AS DOUBLE) AS stated, unit, basis, computed, difference, state, origin
FROM measures.stated_totals
ORDER BY year, statement, subject
