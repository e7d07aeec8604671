-- One row per school per stage, 高中 included, per school year per item that its stages share: the stage's part, by pupils × weight. A school of one stage shares nothing with another:
-- a cell without a figure says nothing of it.
WITH pupils AS (
  SELECT year, stage, school_id, value, state, origin FROM staging.enrolment WHERE item = 'pupils'
  UNION ALL
  SELECT year, 'senior', school_id, value, state, origin FROM staging.senior_pupils
),
weighed AS (
  SELECT
    r.year, w.stage, r.school_id, r.item, r.value AS total, r.state AS total_state, r.status, w.weight, p.value AS pupils,
    coalesce(p.state, 'missing') AS pupils_state,
    sum(p.value * w.weight) OVER school AS pupils_weighed,
    max(greatest(r.origin, p.origin)) OVER school AS origin,
    -- A stage whose pupils nobody reported leaves every stage's part unknown.
    bool_and(p.state = 'ok' AND p.state IS NOT NULL) OVER school AS pupils_known,
    count(*) OVER school AS stages
  FROM staging.shared_resources AS r
  JOIN staging.schools AS s USING (school_id)
  JOIN catalogue.stage_weights AS w USING (school_type)
  JOIN catalogue.items AS i ON i.item_id = r.item AND i.shared
  LEFT JOIN pupils AS p ON (p.year, p.stage, p.school_id) = (r.year, w.stage, r.school_id)
  WINDOW school AS (PARTITION BY r.year, r.school_id, r.item)
)
SELECT
  year, stage, school_id, item, total, pupils, weight, pupils_weighed,
  -- In whole numbers (total has 4 decimals, weights 3), rounded once to 10: a part that is exactly what is required stays that.
  CASE WHEN total_state = 'ok' AND pupils_known AND pupils_weighed > 0
    THEN CAST(CAST((CAST(CAST(total AS DECIMAL(28, 4)) * 10000 AS HUGEINT) * 1000000 * CAST(pupils * weight * 1000 AS HUGEINT) + CAST(pupils_weighed * 1000 AS HUGEINT) // 2) // CAST(pupils_weighed * 1000 AS HUGEINT) AS DECIMAL(27, 0)) * 0.0000000001 AS DECIMAL(28, 10)) END AS value,
  -- Of 0 there is nothing to share: what the stages have is their own.
  CASE WHEN value IS NOT NULL AND total > 0 THEN CAST(pupils * weight AS DOUBLE) / CAST(pupils_weighed AS DOUBLE) END AS share_0_1,
  CASE WHEN value IS NULL THEN 'missing' ELSE 'ok' END AS state,
  CASE WHEN value IS NULL AND status = 'normal' THEN 'missing' ELSE status END AS status,
  origin
FROM weighed
WHERE total_state = 'ok' OR stages > 1
