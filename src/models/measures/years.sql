-- One row per school year that any dataset has figures for.
SELECT DISTINCT year
FROM (
  SELECT year FROM staging.enrolment
  UNION ALL SELECT year FROM staging.resources
  UNION ALL SELECT year FROM staging.shared_resources
  UNION ALL SELECT year FROM staging.indicator_values
  UNION ALL SELECT year FROM staging.rates
  UNION ALL SELECT year FROM staging.exam_facts
  UNION ALL SELECT year FROM staging.training
  UNION ALL SELECT year FROM staging.pairings
  UNION ALL SELECT year FROM staging.awards
)
