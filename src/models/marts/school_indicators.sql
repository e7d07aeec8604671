-- One row per school per stage per school year per indicator.
SELECT
  year, stage, school_id, indicator_id, CAST(numerator AS DOUBLE) AS numerator, pupils, value, state, threshold, ratio_to_threshold,
  verdict, needed, spare, unit_share_0_1, change, origin
FROM measures.school_indicators
ORDER BY year, stage, school_id, ordinal
