-- One row per stage per school year: the stage meets the standard when every school, every indicator's limit and, where the standard has one, the limit of their mean does.
WITH schools AS (
  SELECT
    year, stage,
    count(*) FILTER (in_scope) AS schools,
    count(*) FILTER (verdict = 'pass') AS pass,
    count(*) FILTER (verdict = 'fail') AS fail,
    count(*) FILTER (verdict = 'pending') AS pending,
    max(origin) AS origin
  FROM measures.school_verdicts
  GROUP BY year, stage
),
indicators AS (
  SELECT
    year, stage,
    count(*) FILTER (verdict <> 'not_applicable') AS indicators,
    count(*) FILTER (verdict = 'pass') AS pass,
    count(*) FILTER (verdict = 'fail') AS fail,
    count(*) FILTER (verdict = 'pending') AS pending,
    max(origin) AS origin
  FROM measures.balance
  GROUP BY year, stage
)
SELECT
  s.year, s.stage, s.schools,
  -- Without a rule for schools there is nothing to count, which is not zero.
  CASE WHEN r.standard_id IS NOT NULL THEN s.pass END AS schools_pass,
  CASE WHEN r.standard_id IS NOT NULL THEN s.fail END AS schools_fail,
  CASE WHEN r.standard_id IS NOT NULL THEN s.pending END AS schools_pending,
  coalesce(i.indicators, 0) AS indicators,
  coalesce(i.pass, 0) AS indicators_pass,
  coalesce(i.fail, 0) AS indicators_fail,
  coalesce(i.pending, 0) AS indicators_pending,
  CASE
    WHEN (r.standard_id IS NULL OR s.schools = 0) AND coalesce(i.indicators, 0) = 0 AND coalesce(c.verdict, 'not_applicable') = 'not_applicable' THEN 'not_applicable'
    WHEN coalesce(schools_fail, 0) + indicators_fail > 0 OR c.verdict = 'fail' THEN 'fail'
    WHEN coalesce(schools_pending, 0) + indicators_pending > 0 OR c.verdict = 'pending' THEN 'pending'
    ELSE 'pass'
  END AS verdict,
  greatest(s.origin, i.origin) AS origin
FROM schools AS s
LEFT JOIN catalogue.rule AS r ON true
LEFT JOIN indicators AS i USING (year, stage)
LEFT JOIN measures.composites AS c ON (c.year, c.stage) = (s.year, s.stage)
