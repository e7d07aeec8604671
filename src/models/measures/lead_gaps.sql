-- One row per 学区 per stage per school year per indicator: the lead school's value less its partners' mean, which is weighted by pupils.
WITH gaps AS (
  SELECT
    i.year, i.stage, i.district_id, i.indicator_id,
    d.lead_school_id,
    max(i.value) FILTER (i.school_id = d.lead_school_id AND i.state = 'ok') AS lead_value,
    count(*) FILTER (i.school_id <> d.lead_school_id) AS partners,
    fsum(i.value * i.pupils ORDER BY i.school_id) FILTER (i.school_id <> d.lead_school_id AND i.state = 'ok' AND i.pupils > 0)
      / fsum(i.pupils ORDER BY i.school_id) FILTER (i.school_id <> d.lead_school_id AND i.state = 'ok' AND i.pupils > 0) AS partner_mean
  FROM measures.school_indicators AS i
  JOIN measures.district_years AS d USING (year, stage, district_id)
  WHERE i.in_scope
  GROUP BY i.year, i.stage, i.district_id, i.indicator_id, d.lead_school_id
),
stated AS (
  SELECT
    *,
    lead_value - partner_mean AS gap,
    CASE
      WHEN lead_school_id IS NULL OR partners = 0 THEN 'not_applicable'
      WHEN gap IS NULL THEN 'missing'
      ELSE 'ok'
    END AS gap_state
  FROM gaps
)
SELECT
  s.year, s.stage, s.district_id, s.indicator_id, s.lead_school_id, s.lead_value, s.partner_mean, s.gap, s.gap_state,
  -- Not against another lead school's gap.
  CASE WHEN before.lead_school_id = s.lead_school_id THEN s.gap - before.gap END AS gap_change
FROM stated AS s
LEFT JOIN stated AS before ON (before.year, before.stage, before.district_id, before.indicator_id) = (s.year - 1, s.stage, s.district_id, s.indicator_id)
