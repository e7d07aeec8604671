-- One row per 学区 per stage per school year per indicator.
SELECT
  d.year, d.stage, d.district_id, d.indicator_id, d.schools, d.pupils, d.mean, d.cv, d.state, d.within_part_0_1, d.between_part_0_1,
  d.lead_school_id, d.lead_value, d.partner_mean, d.gap, d.gap_state, d.gap_change, d.gap_size_change, d.gap_size_since_first, d.origin
FROM measures.district_indicators AS d
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY d.year, d.stage, d.district_id, i.ordinal
