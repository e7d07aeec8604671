-- One row per stage per school year per indicator per side (`before`: the year that it is compared with; `after`) per school with a figure and pupils: what became of it.
WITH years AS (
  SELECT stage, indicator_id, year, lag(year) OVER (PARTITION BY stage, indicator_id ORDER BY year) AS from_year
  FROM (SELECT DISTINCT stage, indicator_id, year FROM measures.school_indicators)
),
sides AS (
  SELECT stage, indicator_id, year, from_year, unnest(['before', 'after']) AS side, unnest([from_year, year]) AS side_year
  FROM years
  WHERE from_year IS NOT NULL
),
listed AS (
  SELECT
    s.stage, s.indicator_id, s.year, s.from_year, s.side, i.school_id, coalesce(k.unit, i.school_id) AS unit,
    i.value AS x, CAST(i.pupils AS DOUBLE) AS w,
    i.state = 'ok' AND coalesce(i.pupils, 0) > 0 AS known
  FROM sides AS s
  JOIN measures.school_indicators AS i ON (i.stage, i.indicator_id, i.year) = (s.stage, s.indicator_id, s.side_year) AND i.in_scope
  LEFT JOIN measures.balance_kin AS k ON (k.stage, k.year, k.from_year, k.side, k.school_id) = (s.stage, s.year, s.from_year, s.side, i.school_id)
)
SELECT
  stage, indicator_id, year, from_year, side, school_id, unit, x, w,
  CASE
    WHEN min(side) OVER same = max(side) OVER same THEN CASE side WHEN 'before' THEN 'closed' ELSE 'opened' END
    -- Listed in both years, with a figure in one: neither opened nor closed.
    WHEN NOT bool_and(known) OVER same THEN 'reporting'
    ELSE 'both'
  END AS fate
FROM listed
WINDOW same AS (PARTITION BY stage, indicator_id, year, unit)
QUALIFY known
