-- One row per school in scope with a figure and pupils per stage per school year per indicator: its line of the 差异系数核算表.
WITH sheets AS (
  SELECT scope.year AS year, scope.stage AS stage, scope.indicator_id AS indicator_id, weighting, n, sum_weight, mean, variance
  FROM measures.balance_moments
  WHERE scope.level = 'district' AND whole
)
SELECT
  s.year, s.stage, s.indicator_id, s.ordinal, s.school_id, s.pupils,
  -- A ready-made value has no resource behind it.
  CAST(s.numerator AS DOUBLE) AS resource,
  i.whole AND i.direction = 'up' AS whole,
  i.direction,
  s.unit_share_0_1 < 1 AS shared,
  -- What of a unit of the shared is at this stage. Where the stage has some of its own beside it, that is what is changed: for the least, and no other stage moves.
  s.unit_share_0_1 AS shared_part_0_1,
  CASE WHEN shared AND r.own_value > 0 THEN CAST(r.own_value AS DOUBLE) END AS own_resource,
  shared AND own_resource IS NULL AS through_shared,
  CASE WHEN through_shared THEN s.unit_share_0_1 ELSE 1 END AS unit_share_0_1,
  s.value,
  s.pupils / w.sum_weight AS share_0_1,
  s.value - w.mean AS deviation,
  share_0_1 * deviation ** 2 AS part,
  CASE WHEN w.variance > 0 THEN part / w.variance END AS part_0_1,
  (s.value - e.mean) ** 2 / e.n AS part_unweighted,
  s.origin
FROM measures.school_indicators AS s
JOIN catalogue.indicators AS i USING (indicator_id)
JOIN sheets AS w ON (w.year, w.stage, w.indicator_id) = (s.year, s.stage, s.indicator_id) AND w.weighting = 'weight'
JOIN sheets AS e ON (e.year, e.stage, e.indicator_id) = (s.year, s.stage, s.indicator_id) AND e.weighting = 'equal'
LEFT JOIN measures.school_resources AS r ON (r.year, r.stage, r.school_id, r.item) = (s.year, s.stage, s.school_id, i.numerator)
WHERE s.in_scope AND s.state = 'ok' AND s.pupils > 0
