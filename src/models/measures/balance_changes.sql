-- One row per stage per school year per indicator per component: how much of the change of CV² since the year before it explains.
-- before → without what closed or has a figure in one year only → its successors' units → resources and pupils moved (Shapley: the mean over both orders) → and back to all schools of this year; every step on its own, so that they add up exactly.
WITH years AS (
  SELECT
    stage, indicator_id, year, lag(year) OVER (PARTITION BY stage, indicator_id ORDER BY year) AS from_year,
    ready_made, origin, greatest(origin, lag(origin) OVER (PARTITION BY stage, indicator_id ORDER BY year)) AS origins
  FROM (
    SELECT stage, indicator_id, year, coalesce(bool_or(value IS NOT NULL AND numerator IS NULL), false) AS ready_made, max(origin) AS origin
    FROM measures.school_indicators
    GROUP BY stage, indicator_id, year
  )
),
worlds AS (
  SELECT
    stage, indicator_id, year,
    max(cv2) FILTER (world = 'before') AS before_all, max(cv2) FILTER (world = 'before_known') AS before_known, max(cv2) FILTER (world = 'before_there') AS before_there,
    max(cv2) FILTER (world = 'before_both') AS before_both, max(cv2) FILTER (world = 'before_units') AS before_units,
    max(cv2) FILTER (world = 'resources_moved') AS resources_moved, max(cv2) FILTER (world = 'pupils_moved') AS pupils_moved,
    max(cv2) FILTER (world = 'after_units') AS after_units, max(cv2) FILTER (world = 'after_both') AS after_both,
    max(cv2) FILTER (world = 'after_known') AS after_known, max(cv2) FILTER (world = 'after_there') AS after_there, max(cv2) FILTER (world = 'after') AS after_all
  FROM measures.balance_worlds
  GROUP BY stage, indicator_id, year
),
counts AS (
  SELECT
    stage, indicator_id, year,
    count(DISTINCT unit) FILTER (fate = 'both') AS both,
    count(*) FILTER (fate = 'opened') AS opened, count(*) FILTER (fate = 'closed') AS closed,
    count(DISTINCT school_id) FILTER (fate = 'reporting') AS reporting,
    count(DISTINCT school_id) FILTER (fate = 'both' AND siblings > 1) AS reorganised
  FROM (SELECT *, count(*) OVER (PARTITION BY stage, indicator_id, year, unit, side) AS siblings FROM measures.balance_sides)
  GROUP BY stage, indicator_id, year
),
explained AS (
  SELECT
    y.stage, y.indicator_id, y.year, y.from_year, coalesce(y.origins, y.origin) AS origin,
    b.cv AS cv_before, n.cv AS cv_after,
    CASE
      WHEN y.from_year IS NULL THEN 'first_year'
      WHEN b.cv IS NULL OR n.cv IS NULL THEN CASE WHEN b.mean IS NULL OR n.mean IS NULL THEN 'no_values' ELSE 'mean_not_positive' END
      WHEN y.ready_made THEN 'ready_made'
      WHEN w.before_units IS NULL THEN CASE WHEN coalesce(c.both, 0) = 0 THEN 'no_common_schools' ELSE 'mean_not_positive' END
      WHEN w.resources_moved IS NULL OR w.pupils_moved IS NULL OR w.after_units IS NULL THEN 'mean_not_positive'
    END AS reason,
    unnest(['total', 'resources', 'pupils', 'opened', 'closed', 'reporting', 'reorganised']) AS component,
    unnest([c.both, c.both, c.both, c.opened, c.closed, c.reporting, c.reorganised]) AS schools,
    unnest([
      n.cv ** 2 - b.cv ** 2,
      (resources_moved - before_units + after_units - pupils_moved) / 2,
      (pupils_moved - before_units + after_units - resources_moved) / 2,
      (after_all - after_there + after_known - after_both) / 2,
      -- before_there is without what closed, before_known without what has a figure in one year only.
      (before_there - before_all + before_both - before_known) / 2,
      (before_known - before_all + before_both - before_there) / 2 + (after_all - after_known + after_there - after_both) / 2,
      (before_units - before_both) + (after_both - after_units)
    ]) AS explains
  FROM years AS y
  LEFT JOIN worlds AS w USING (stage, indicator_id, year)
  LEFT JOIN counts AS c USING (stage, indicator_id, year)
  LEFT JOIN measures.balance AS n ON (n.stage, n.indicator_id, n.year) = (y.stage, y.indicator_id, y.year)
  LEFT JOIN measures.balance AS b ON (b.stage, b.indicator_id, b.year) = (y.stage, y.indicator_id, y.from_year)
),
stated AS (
  SELECT
    *, CASE WHEN reason IS NULL THEN explains END AS cv2_change,
    coalesce(abs(explains) > 1e-12 AND component <> 'total' AND reason IS NULL, false) AS moves
  FROM explained
)
SELECT
  year, from_year, stage, indicator_id, component, cv_before, cv_after, cv2_change,
  -- The same in units of the CV: CV₁² − CV₀² = (CV₁ − CV₀)(CV₁ + CV₀), so that these parts add up to its change.
  cv2_change / nullif(cv_before + cv_after, 0) AS cv_change,
  schools,
  -- What moved it most, up or down.
  moves AND row_number() OVER (PARTITION BY stage, indicator_id, year ORDER BY moves DESC, abs(cv2_change) DESC NULLS LAST, component) = 1 AS largest,
  CASE WHEN reason IS NULL THEN 'ok' WHEN reason = 'no_values' THEN 'missing' ELSE 'not_applicable' END AS state,
  reason, origin
FROM stated
