-- One row per part of the standard, and `overall`, per school year: met when everything in it is, not met when anything is not.
WITH entries AS (
  SELECT year, part, verdict, origin FROM measures.standard_items
  UNION ALL
  -- 资源配置: each stage as its schools and indicators judge it.
  SELECT year, 'resources', verdict, origin
  FROM measures.stage_verdicts
  WHERE verdict <> 'not_applicable' AND EXISTS (FROM catalogue.standard_items)
),
parts AS (
  SELECT year, part, verdict, origin FROM entries
  UNION ALL
  SELECT year, 'overall', verdict, origin FROM entries
)
SELECT
  year, part,
  count(*) AS items,
  count(*) FILTER (verdict = 'pass') AS items_pass,
  count(*) FILTER (verdict = 'fail') AS items_fail,
  count(*) FILTER (verdict = 'pending') AS items_pending,
  CASE WHEN items_fail > 0 THEN 'fail' WHEN items_pending > 0 THEN 'pending' ELSE 'pass' END AS verdict,
  max(origin) AS origin
FROM parts
GROUP BY year, part
