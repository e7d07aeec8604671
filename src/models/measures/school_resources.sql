-- One row per school per stage per school year per item: what the stage reports as its own, and its part of what the school's stages share.
WITH figures AS (
  SELECT year, stage, school_id, item, value, state, status, origin FROM staging.resources
  UNION ALL
  SELECT year, stage, school_id, item, value, state, status, origin FROM measures.shared_resources WHERE stage <> 'senior'
)
SELECT
  year, stage, school_id, item,
  -- A part that is missing leaves the sum missing: it is not 0.
  CASE WHEN bool_and(state = 'ok') THEN CAST(sum(value) AS DECIMAL(18, 4)) END AS value,
  CASE WHEN bool_and(state = 'ok') THEN 'ok' ELSE 'missing' END AS state,
  coalesce(min(status) FILTER (state <> 'ok'), min(status)) AS status,
  max(origin) AS origin
FROM figures
GROUP BY year, stage, school_id, item
