-- One row per 学区 per stage per school year per indicator: the lead school's value less its partners' mean, which is weighted by pupils.
WITH gaps AS (
  SELECT
    i.year, i.stage, i.district_id, i.indicator_id,
    d.lead_school_id,
    count(*) FILTER (i.school_id = d.lead_school_id) AS leads,
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
      -- A lead school out of scope has no figure to compare either.
      WHEN lead_school_id IS NULL OR leads = 0 OR partners = 0 THEN 'not_applicable'
      WHEN gap IS NULL THEN 'missing'
      ELSE 'ok'
    END AS gap_state
  FROM gaps
),
continued AS (
  -- The one school that a school was in an earlier year, whole: itself, or under another code.
  SELECT year, stage, school_id, base_year, min(base_school_id) AS base_school_id
  FROM measures.school_predecessors
  WHERE basis = 'stock'
  GROUP BY year, stage, school_id, base_year
  HAVING count(*) = 1 AND NOT bool_or(split)
),
firsts AS (
  SELECT stage, district_id, indicator_id, arg_min(lead_school_id, year) AS lead_school_id, min(year) AS year, arg_min(gap, year) AS gap
  FROM stated
  WHERE gap IS NOT NULL
  GROUP BY stage, district_id, indicator_id
)
SELECT
  s.year, s.stage, s.district_id, s.indicator_id, s.lead_school_id, s.lead_value, s.partner_mean, s.gap, s.gap_state,
  -- Not against another lead school's gap; a lead school with a new code is the same one.
  CASE WHEN before.lead_school_id IN (s.lead_school_id, b.base_school_id) THEN s.gap - before.gap END AS gap_change,
  -- Below 0 where the two came closer, whichever side is ahead: a gap of −2 after −3 rose by 1 and shrank by 1.
  CASE WHEN before.lead_school_id IN (s.lead_school_id, b.base_school_id) THEN abs(s.gap) - abs(before.gap) END AS gap_size_change,
  CASE WHEN f.lead_school_id IN (s.lead_school_id, c.base_school_id) AND f.year < s.year THEN abs(s.gap) - abs(f.gap) END AS gap_size_since_first
FROM stated AS s
LEFT JOIN stated AS before ON (before.year, before.stage, before.district_id, before.indicator_id) = (s.year - 1, s.stage, s.district_id, s.indicator_id)
LEFT JOIN firsts AS f ON (f.stage, f.district_id, f.indicator_id) = (s.stage, s.district_id, s.indicator_id)
LEFT JOIN continued AS b ON (b.year, b.stage, b.school_id, b.base_year) = (s.year, s.stage, s.lead_school_id, s.year - 1)
LEFT JOIN continued AS c ON (c.year, c.stage, c.school_id, c.base_year) = (s.year, s.stage, s.lead_school_id, f.year)
