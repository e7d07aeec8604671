-- One row per exam per subject per scope: quantiles (type 7), pupils' Gini, the mean of the lowest 30%, and where its pupils stand among all of the area.
-- Everything is added in whole numbers and decimals, so no order of rows can move a digit.
WITH shares AS (
  SELECT *, up_to - pupils AS before, (sat - 1) * 0.1 AS h10, (sat - 1) * 0.25 AS h25, (sat - 1) * 0.5 AS h50, (sat - 1) * 0.75 AS h75, (sat - 1) * 0.9 AS h90
  FROM measures.exam_positions
),
own AS (
  SELECT
    exam_id, subject, scope, scope_id, any_value(sat) AS sat,
    -- The pupil of rank i (from 0) has the least score with more than i pupils up to it.
    {'low': min(score) FILTER (up_to > floor(h10)), 'high': min(score) FILTER (up_to > ceil(h10)), 'part': any_value(h10 - floor(h10))} AS q10,
    {'low': min(score) FILTER (up_to > floor(h25)), 'high': min(score) FILTER (up_to > ceil(h25)), 'part': any_value(h25 - floor(h25))} AS q25,
    {'low': min(score) FILTER (up_to > floor(h50)), 'high': min(score) FILTER (up_to > ceil(h50)), 'part': any_value(h50 - floor(h50))} AS q50,
    {'low': min(score) FILTER (up_to > floor(h75)), 'high': min(score) FILTER (up_to > ceil(h75)), 'part': any_value(h75 - floor(h75))} AS q75,
    {'low': min(score) FILTER (up_to > floor(h90)), 'high': min(score) FILTER (up_to > ceil(h90)), 'part': any_value(h90 - floor(h90))} AS q90,
    sum(CAST(pupils AS DECIMAL(18, 0)) * score) AS score_sum,
    -- Gini = Σ n x (2C − n − N) ÷ (N Σ n x), C the pupils up to and with x.
    CAST(sum(CAST(pupils * (2 * up_to - pupils - sat) AS DECIMAL(22, 0)) * score) AS DOUBLE) AS gini_sum,
    -- The score at the boundary counts with the part of its pupils that belongs to the lowest 30%.
    CAST(sum(greatest(0, least(pupils, 0.3 * sat - before)) * score) AS DOUBLE) / CAST(0.3 * any_value(sat) AS DOUBLE) AS lowest_mean
  FROM shares
  GROUP BY exam_id, subject, scope, scope_id
),
-- Place of each score among all pupils of the area: those below and half of its own; and its part in the area's lowest 30%.
area AS (
  SELECT exam_id, subject, score, 2 * before + pupils AS twice_rank, sat, greatest(0, least(pupils, 0.3 * sat - before)) AS lowest, pupils
  FROM shares
  WHERE scope = 'area'
),
standing AS (
  SELECT
    p.exam_id, p.subject, p.scope, p.scope_id,
    CAST(sum(CAST(p.pupils AS DECIMAL(18, 0)) * a.twice_rank) AS DOUBLE) / (2.0 * any_value(a.sat) * any_value(p.sat)) AS percentile_mean_0_1,
    -- One score at most is partly in: whole ones are counted, its part is added once.
    (CAST(coalesce(sum(p.pupils) FILTER (a.lowest = a.pupils), 0) AS DOUBLE)
      + coalesce(max(p.pupils * CAST(a.lowest AS DOUBLE) / a.pupils) FILTER (a.lowest > 0 AND a.lowest < a.pupils), 0)) / any_value(p.sat) AS lowest_share_0_1
  FROM measures.exam_positions AS p
  JOIN area AS a USING (exam_id, subject, score)
  GROUP BY p.exam_id, p.subject, p.scope, p.scope_id
)
SELECT
  exam_id, subject, scope, scope_id,
  CAST(q10.low AS DOUBLE) + CAST(q10.part AS DOUBLE) * CAST(q10.high - q10.low AS DOUBLE) AS p10,
  CAST(q25.low AS DOUBLE) + CAST(q25.part AS DOUBLE) * CAST(q25.high - q25.low AS DOUBLE) AS p25,
  CAST(q50.low AS DOUBLE) + CAST(q50.part AS DOUBLE) * CAST(q50.high - q50.low AS DOUBLE) AS median,
  CAST(q75.low AS DOUBLE) + CAST(q75.part AS DOUBLE) * CAST(q75.high - q75.low AS DOUBLE) AS p75,
  CAST(q90.low AS DOUBLE) + CAST(q90.part AS DOUBLE) * CAST(q90.high - q90.low AS DOUBLE) AS p90,
  CASE WHEN score_sum = 0 THEN 0 ELSE gini_sum / (sat * CAST(score_sum AS DOUBLE)) END AS gini,
  lowest_mean, s.lowest_share_0_1, s.percentile_mean_0_1
FROM own
JOIN standing AS s USING (exam_id, subject, scope, scope_id)
