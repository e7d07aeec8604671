-- One row per 学区 per stage per school year per indicator: its mean and CV, and its two parts of the stage's S².
WITH districts AS (
  SELECT year, stage, district_id, indicator_id, count(*) FILTER (in_scope) AS schools, max(origin) AS origin
  FROM measures.school_indicators
  WHERE district_id IS NOT NULL
  GROUP BY year, stage, district_id, indicator_id
)
SELECT
  d.year, d.stage, d.district_id, d.indicator_id, d.schools,
  CAST(m.sum_weight AS BIGINT) AS pupils,
  m.mean,
  CASE WHEN m.n > 1 THEN m.cv END AS cv,
  CASE
    WHEN d.schools = 0 THEN 'not_applicable'
    WHEN m.mean IS NULL THEN 'missing'
    -- One school has nothing to differ from.
    WHEN d.schools = 1 OR m.cv IS NULL THEN 'not_applicable'
    WHEN m.n = 1 THEN 'missing'
    ELSE 'ok'
  END AS state,
  CASE WHEN w.variance > 0 THEN m.sum_weight * m.variance / (w.sum_weight * w.variance) END AS within_part_0_1,
  CASE WHEN w.variance > 0 THEN m.sum_weight * (m.mean - w.mean) ** 2 / (w.sum_weight * w.variance) END AS between_part_0_1,
  g.lead_school_id, g.lead_value, g.partner_mean, g.gap,
  coalesce(g.gap_state, 'not_applicable') AS gap_state,
  g.gap_change, g.gap_size_change, g.gap_size_since_first, d.origin
FROM districts AS d
LEFT JOIN measures.balance_moments AS m
  ON m.scope = {'level': 'district', 'year': d.year, 'stage': d.stage, 'indicator_id': d.indicator_id} AND m.weighting = 'weight' AND NOT m.whole AND m.part = d.district_id
LEFT JOIN measures.balance_moments AS w
  ON w.scope = {'level': 'district', 'year': d.year, 'stage': d.stage, 'indicator_id': d.indicator_id} AND w.weighting = 'weight' AND w.whole
LEFT JOIN measures.lead_gaps AS g ON (g.year, g.stage, g.district_id, g.indicator_id) = (d.year, d.stage, d.district_id, d.indicator_id)
