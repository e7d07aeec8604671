-- One row per stage per school year with an indicator.
SELECT
  year, stage, indicators, most_unequal_indicator_id,
  from_year, indicators_compared, indicators_closer, indicators_wider, most_changed_indicator_id,
  since_year, indicators_followed, sigma_narrower, sigma_wider, beta_mostly_noise, origin
FROM measures.stage_balance
ORDER BY year, stage
