-- One row per stage per school year per indicator per world: the squared CV of the schools as they stood, or would have stood had only a part of the change happened.
WITH units AS (
  SELECT
    stage, indicator_id, year, unit, side,
    fsum(w ORDER BY school_id) AS w,
    CASE WHEN count(*) = 1 THEN max(x) ELSE fsum(x * w ORDER BY school_id) / fsum(w ORDER BY school_id) END AS x
  FROM measures.balance_sides
  WHERE fate = 'both'
  GROUP BY stage, indicator_id, year, unit, side
),
moved AS (
  -- Resources are x · w: a school with new resources and its old pupils has x₁ · w₁ ÷ w₀.
  SELECT
    stage, indicator_id, year, unit,
    unnest(['before_units', 'resources_moved', 'pupils_moved', 'after_units']) AS world,
    unnest([b.x, a.x * (a.w / b.w), b.x * (b.w / a.w), a.x]) AS x,
    unnest([b.w, b.w, a.w, a.w]) AS w
  FROM units AS b
  JOIN units AS a USING (stage, indicator_id, year, unit)
  WHERE b.side = 'before' AND a.side = 'after'
),
members AS (
  SELECT stage, indicator_id, year, world, unit, x, w FROM moved
  UNION ALL
  SELECT
    stage, indicator_id, year,
    unnest(CASE fate
      WHEN 'both' THEN [side, side || '_known', side || '_there', side || '_both']
      WHEN 'reporting' THEN [side, side || '_there']
      ELSE [side, side || '_known']
    END) AS world,
    school_id AS unit, x, w
  FROM measures.balance_sides
),
means AS (
  SELECT
    stage, indicator_id, year, world, fsum(w ORDER BY unit) AS sum_weight,
    least + fsum(w * (x - least) ORDER BY unit) / fsum(w ORDER BY unit) AS mean
  FROM (SELECT *, min(x) OVER (PARTITION BY stage, indicator_id, year, world) AS least FROM members)
  GROUP BY stage, indicator_id, year, world, least
)
SELECT
  stage, indicator_id, year, world,
  CASE WHEN mean > 0 THEN fsum(w * (x - mean) ** 2 ORDER BY unit) / sum_weight / mean ** 2 END AS cv2
FROM members
JOIN means USING (stage, indicator_id, year, world)
GROUP BY stage, indicator_id, year, world, mean, sum_weight
