-- One row per stage per school year per indicator per earlier year that it is compared with.
SELECT
  c.year, c.from_year, c.stage, c.indicator_id, c.schools, c.schools_not_positive, c.sigma_before, c.sigma_after, c.cv_before, c.cv_after,
  c.beta, c.beta_se, c.correlation, c.beta_from_noise, c.beta_from_spread, c.larger_part, c.sigma_reading, c.state, c.reason, c.origin
FROM measures.convergence AS c
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY c.year, c.from_year, c.stage, i.ordinal
