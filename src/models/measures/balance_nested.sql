-- One row per scope per weighting that has parts inside outer parts: variance and Theil indices between the outer parts, between the parts inside them, and within the parts, each computed on its own.
-- S² = Σ s_p(X̄_p − X̄)² + Σ s_g(X̄_g − X̄_p)² + Σ s_g S_g²; Theil T with shares of Σ wx and ln of the same ratios, Theil L with s and ln of their inverses.
WITH nests AS (
  SELECT DISTINCT scope, part, outer_part
  FROM measures.balance_units
  WHERE outer_part IS NOT NULL
),
parts AS (
  SELECT
    m.scope, m.weighting, m.part, n.outer_part, m.sum_weight, m.mean, m.variance, t.theil_t, t.theil_l,
    min(m.min_x) OVER (PARTITION BY m.scope, m.weighting) AS min_x
  FROM measures.balance_moments AS m
  JOIN measures.balance_theil AS t USING (scope, weighting, whole, part)
  JOIN nests AS n USING (scope, part)
  WHERE NOT m.whole
),
outers AS (
  SELECT
    scope, weighting, outer_part, min_x,
    fsum(sum_weight ORDER BY part) AS outer_weight,
    min_x + fsum(sum_weight * (mean - min_x) ORDER BY part) / fsum(sum_weight ORDER BY part) AS outer_mean
  FROM parts
  GROUP BY scope, weighting, outer_part, min_x
),
totals AS (
  SELECT
    scope, weighting, count(*) AS outer_parts,
    fsum(outer_weight ORDER BY outer_part) AS total_weight,
    min_x + fsum(outer_weight * (outer_mean - min_x) ORDER BY outer_part) / fsum(outer_weight ORDER BY outer_part) AS total_mean
  FROM outers
  GROUP BY scope, weighting, min_x
),
between_outers AS (
  SELECT
    scope, weighting, outer_parts, total_weight, total_mean,
    fsum(outer_weight * (outer_mean - total_mean) ** 2 ORDER BY outer_part) / total_weight AS variance_outer,
    CASE WHEN total_mean > 0 THEN fsum(CASE WHEN outer_mean > 0 AND total_mean > 0 THEN outer_weight * outer_mean * ln(outer_mean / total_mean) ELSE 0 END ORDER BY outer_part) / (total_weight * total_mean) END AS theil_t_outer,
    CASE WHEN min(outer_mean) > 0 THEN fsum(CASE WHEN outer_mean > 0 AND total_mean > 0 THEN outer_weight * ln(total_mean / outer_mean) ELSE 0 END ORDER BY outer_part) / total_weight END AS theil_l_outer
  FROM outers
  JOIN totals USING (scope, weighting)
  GROUP BY scope, weighting, outer_parts, total_weight, total_mean
)
SELECT
  scope, weighting, b.outer_parts, count(*) AS parts, b.total_mean AS parts_mean,
  b.variance_outer,
  fsum(p.sum_weight * (p.mean - o.outer_mean) ** 2 ORDER BY p.part) / b.total_weight AS variance_between,
  fsum(p.sum_weight * p.variance ORDER BY p.part) / b.total_weight AS variance_within,
  CASE WHEN p.min_x < 0 THEN NULL WHEN b.total_mean = 0 THEN 0 ELSE b.theil_t_outer END AS theil_t_outer,
  CASE
    WHEN p.min_x < 0 THEN NULL
    WHEN b.total_mean = 0 THEN 0
    ELSE fsum(CASE WHEN p.mean > 0 AND o.outer_mean > 0 THEN p.sum_weight * p.mean * ln(p.mean / o.outer_mean) ELSE 0 END ORDER BY p.part) / (b.total_weight * b.total_mean)
  END AS theil_t_between,
  CASE WHEN p.min_x < 0 THEN NULL WHEN b.total_mean = 0 THEN 0 ELSE fsum(p.sum_weight * p.mean * p.theil_t ORDER BY p.part) / (b.total_weight * b.total_mean) END AS theil_t_within,
  CASE WHEN p.min_x > 0 THEN b.theil_l_outer END AS theil_l_outer,
  CASE WHEN p.min_x > 0 THEN fsum(CASE WHEN p.mean > 0 AND o.outer_mean > 0 THEN p.sum_weight * ln(o.outer_mean / p.mean) ELSE 0 END ORDER BY p.part) / b.total_weight END AS theil_l_between,
  CASE WHEN p.min_x > 0 THEN fsum(p.sum_weight * p.theil_l ORDER BY p.part) / b.total_weight END AS theil_l_within
FROM parts AS p
JOIN outers AS o USING (scope, weighting, outer_part)
JOIN between_outers AS b USING (scope, weighting)
GROUP BY scope, weighting, p.min_x, b.outer_parts, b.total_weight, b.total_mean, b.variance_outer, b.theil_t_outer, b.theil_l_outer
