-- One row per subject of a verdict (school and indicator, school, indicator, stage, item of the standard) per stage per school year.
SELECT kind, year, stage, indicator_id, school_id, item_id, verdict, code, value, threshold, needed, ratio, met, unmet, pending, text_zh, text_en, origin
FROM measures.verdicts
ORDER BY kind, year, stage, indicator_id, school_id, item_id
