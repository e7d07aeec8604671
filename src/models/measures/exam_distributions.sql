-- One row per exam per subject per scope: quantiles (type 7), pupils' Gini, the mean of the lowest 30%, and where its pupils stand among all of the area.
-- Everything is added in whole numbers, so no order of rows can move a digit.
WITH shares AS (
  SELECT
    *,
    up_to - pupils AS before,
    -- Pupils of the lowest 30%, in tenths of a pupil: the score at the boundary counts with the part of its pupils that belongs to them.
    greatest(0, least(10 * pupils, 3 * sat - 10 * (up_to - pupils))) AS lowest_1e1
  FROM measures.exam_positions
),
own AS (
  SELECT
    place, any_value(sat) AS sat,
    -- The pupil of rank i (from 0) has the least score with more than i pupils up to it; quantile p is at rank (N − 1)p.
    min(score_1e3) FILTER (up_to > (sat - 1) * 10 // 100) AS low10, min(score_1e3) FILTER (up_to > ((sat - 1) * 10 + 99) // 100) AS high10,
    min(score_1e3) FILTER (up_to > (sat - 1) * 25 // 100) AS low25, min(score_1e3) FILTER (up_to > ((sat - 1) * 25 + 99) // 100) AS high25,
    min(score_1e3) FILTER (up_to > (sat - 1) * 50 // 100) AS low50, min(score_1e3) FILTER (up_to > ((sat - 1) * 50 + 99) // 100) AS high50,
    min(score_1e3) FILTER (up_to > (sat - 1) * 75 // 100) AS low75, min(score_1e3) FILTER (up_to > ((sat - 1) * 75 + 99) // 100) AS high75,
    min(score_1e3) FILTER (up_to > (sat - 1) * 90 // 100) AS low90, min(score_1e3) FILTER (up_to > ((sat - 1) * 90 + 99) // 100) AS high90,
    sum(pupils * score_1e3) AS score_sum,
    -- Gini = Σ n x (2C − n − N) ÷ (N Σ n x), C the pupils up to and with x.
    sum(CAST(pupils * score_1e3 AS HUGEINT) * (2 * up_to - pupils - sat)) AS gini_sum,
    sum(lowest_1e1 * score_1e3) AS lowest_sum
  FROM shares
  GROUP BY place
),
places AS (
  SELECT DISTINCT place, sitting, exam_id, subject, scope, scope_id
  FROM measures.exam_places
),
-- Each score among all pupils of the area: twice those below and its own once; and the part of its pupils in the area's lowest 30%.
area AS (
  SELECT p.sitting, s.score_1e3, s.before + s.up_to AS twice_rank, s.sat AS all_sat, s.lowest_1e1, s.pupils AS all_pupils
  FROM shares AS s
  JOIN places AS p USING (place)
  WHERE p.scope = 'area'
),
standing AS (
  SELECT
    s.place,
    sum(s.pupils * a.twice_rank) / (2.0 * any_value(a.all_sat) * any_value(s.sat)) AS percentile_mean_0_1,
    -- Whole scores are counted; one score at most is partly in, and its part is added once.
    (coalesce(sum(s.pupils) FILTER (a.lowest_1e1 = 10 * a.all_pupils), 0)
      + coalesce(max(s.pupils * a.lowest_1e1 / (10.0 * a.all_pupils)) FILTER (a.lowest_1e1 > 0 AND a.lowest_1e1 < 10 * a.all_pupils), 0)) / any_value(s.sat) AS lowest_share_0_1
  FROM measures.exam_positions AS s
  JOIN places AS p USING (place)
  JOIN area AS a ON a.sitting = p.sitting AND a.score_1e3 = s.score_1e3
  GROUP BY s.place
)
SELECT
  p.exam_id, p.subject, p.scope, p.scope_id,
  (low10 + (sat - 1) * 10 % 100 * (high10 - low10) / 100.0) / 1000 AS p10,
  (low25 + (sat - 1) * 25 % 100 * (high25 - low25) / 100.0) / 1000 AS p25,
  (low50 + (sat - 1) * 50 % 100 * (high50 - low50) / 100.0) / 1000 AS median,
  (low75 + (sat - 1) * 75 % 100 * (high75 - low75) / 100.0) / 1000 AS p75,
  (low90 + (sat - 1) * 90 % 100 * (high90 - low90) / 100.0) / 1000 AS p90,
  CASE WHEN score_sum = 0 THEN 0 ELSE CAST(gini_sum AS DOUBLE) / (sat * CAST(score_sum AS DOUBLE)) END AS gini,
  -- Tenths of pupils over tenths of all: Σ ÷ 10 ÷ 0.3N, in thousandths.
  CAST(lowest_sum AS DOUBLE) / (3000.0 * sat) AS lowest_mean,
  s.lowest_share_0_1, s.percentile_mean_0_1
FROM own AS o
JOIN places AS p USING (place)
JOIN standing AS s USING (place)
