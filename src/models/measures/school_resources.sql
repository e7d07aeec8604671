-- One row per school per stage per school year per item: what the stage reports as its own, and its part of what the school's stages share.
WITH figures AS (
  SELECT year, stage, school_id, item, value, state, status, origin, NULL AS share_0_1 FROM staging.resources
  UNION ALL
  SELECT year, stage, school_id, item, value, state, status, origin, share_0_1 FROM measures.shared_resources WHERE stage <> 'senior'
)
SELECT
  year, stage, school_id, item,
  -- A part that is missing leaves the sum missing: it is not 0.
  CASE WHEN bool_and(state = 'ok') THEN CAST(sum(value) AS DECIMAL(28, 10)) END AS value,
  CASE WHEN bool_and(state = 'ok') THEN 'ok' ELSE 'missing' END AS state,
  coalesce(min(status) FILTER (state <> 'ok'), min(status)) AS status,
  -- What one unit more for the school is at this stage: 1 where nothing of it is shared.
  coalesce(max(share_0_1), 1) AS unit_share_0_1,
  -- A stage that reports 0 has none of its own.
  bool_or(share_0_1 IS NULL AND value > 0) AS own,
  CAST(sum(value) FILTER (share_0_1 IS NULL) AS DECIMAL(28, 10)) AS own_value,
  max(origin) AS origin
FROM figures
GROUP BY year, stage, school_id, item
