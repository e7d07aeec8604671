-- One row per scope per weighting that has parts: variance and Theil indices within and between the parts, each computed on its own, never as a difference.
-- S² = Σ s_g S_g² (within) + Σ s_g (X̄_g − X̄)² (between), s_g = share of the weight; Theil T weighs parts by their share of Σ wx, Theil L by s_g.
WITH least AS (
  SELECT scope, weighting, min(min_x) AS min_x
  FROM measures.balance_moments
  WHERE NOT whole
  GROUP BY scope, weighting
),
totals AS (
  SELECT
    scope, weighting, l.min_x,
    fsum(m.sum_weight ORDER BY m.part) AS sum_weight,
    l.min_x + fsum(m.sum_weight * (m.mean - l.min_x) ORDER BY m.part) / fsum(m.sum_weight ORDER BY m.part) AS mean
  FROM measures.balance_moments AS m
  JOIN least AS l USING (scope, weighting)
  WHERE NOT m.whole
  GROUP BY scope, weighting, l.min_x
)
SELECT
  scope, weighting,
  count(*) AS parts, t.mean AS parts_mean,
  fsum(m.sum_weight * m.variance ORDER BY part) / t.sum_weight AS variance_within,
  fsum(m.sum_weight * (m.mean - t.mean) ** 2 ORDER BY part) / t.sum_weight AS variance_between,
  CASE
    WHEN t.min_x < 0 THEN NULL
    WHEN t.mean = 0 THEN 0
    ELSE fsum(m.sum_weight * m.mean * i.theil_t ORDER BY part) / (t.sum_weight * t.mean)
  END AS theil_t_within,
  CASE
    WHEN t.min_x < 0 THEN NULL
    WHEN t.mean = 0 THEN 0
    ELSE fsum(CASE WHEN m.mean > 0 AND t.mean > 0 THEN m.sum_weight * m.mean * ln(m.mean / t.mean) ELSE 0 END ORDER BY part) / (t.sum_weight * t.mean)
  END AS theil_t_between,
  CASE WHEN t.min_x > 0 THEN fsum(m.sum_weight * i.theil_l ORDER BY part) / t.sum_weight END AS theil_l_within,
  CASE WHEN t.min_x > 0 THEN fsum(CASE WHEN m.mean > 0 AND t.mean > 0 THEN m.sum_weight * ln(t.mean / m.mean) ELSE 0 END ORDER BY part) / t.sum_weight END AS theil_l_between
FROM measures.balance_moments AS m
JOIN measures.balance_theil AS i USING (scope, weighting, whole, part)
JOIN totals AS t USING (scope, weighting)
WHERE NOT m.whole
GROUP BY scope, weighting, t.min_x, t.mean, t.sum_weight
