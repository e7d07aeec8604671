-- One row per school per stage per school year.
SELECT year, stage, school_id, met, unmet, pending, worst_indicator_id, worst_ratio, verdict, reason, origin
FROM measures.school_verdicts
ORDER BY year, stage, school_id
