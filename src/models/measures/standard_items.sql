-- One row per item of the standard per stage, or all together, per school year: decided by the warehouse's own figure, else as the bureau reports it, else pending.
WITH years AS (
  SELECT DISTINCT year FROM measures.school_years
),
joined AS (
  SELECT
    y.year, i.part, i.item_id, i.ordinal, i.stage, i.required,
    f.value AS own_value, f.basis, f.reason AS own_reason, f.schools_over, f.schools_missing, f.origin AS own_origin,
    -- A share is 1 at most: 12% is stored as 12.
    CASE WHEN i.unit = '' AND r.value > 1 THEN CAST(r.value / 100 AS DECIMAL(18, 6)) ELSE r.value END AS reported_value,
    CASE i.direction WHEN 'up' THEN reported_value >= i.required WHEN 'down' THEN reported_value <= i.required WHEN 'below' THEN reported_value < i.required END AS kept,
    r.conclusion, r.note, r.origin AS reported_origin, r.item IS NOT NULL AS reported,
    CASE
      WHEN r.conclusion = 'fail' OR NOT kept THEN 'unmet'
      WHEN r.conclusion = 'pass' OR (kept AND i.alone) THEN 'met'
    END AS reported_reason
  FROM years AS y
  CROSS JOIN catalogue.standard_items AS i
  LEFT JOIN measures.standard_item_figures AS f ON (f.year, f.item_id, f.stage) = (y.year, i.item_id, i.stage)
  LEFT JOIN staging.standard_items AS r ON (r.year, r.item, r.stage) = (y.year, i.item_id, i.stage)
)
SELECT
  year, part, item_id, ordinal, stage,
  CASE
    -- A bureau that calls an item not met is believed, unless the figure says so too, and how.
    WHEN conclusion = 'fail' AND own_reason IS DISTINCT FROM 'unmet' THEN 'reported'
    WHEN own_reason IN ('met', 'unmet') OR (own_reason IS NOT NULL AND reported_reason IS NULL) THEN 'computed'
    WHEN reported THEN 'reported'
    ELSE 'none'
  END AS source,
  CASE WHEN source = 'computed' THEN own_value WHEN source = 'reported' THEN CAST(reported_value AS DOUBLE) END AS value,
  CAST(required AS DOUBLE) AS required,
  CASE WHEN source = 'computed' THEN own_reason WHEN source = 'reported' THEN coalesce(reported_reason, CASE WHEN reported_value IS NULL THEN 'no_value' ELSE 'no_conclusion' END) ELSE 'not_reported' END AS reason,
  CASE reason WHEN 'met' THEN 'pass' WHEN 'unmet' THEN 'fail' ELSE 'pending' END AS verdict,
  CASE WHEN source = 'computed' THEN basis END AS basis,
  CASE WHEN source = 'computed' THEN schools_over END AS schools_over,
  CASE WHEN source = 'computed' THEN schools_missing END AS schools_missing,
  note,
  CASE source WHEN 'computed' THEN own_origin WHEN 'reported' THEN reported_origin END AS origin
FROM joined
