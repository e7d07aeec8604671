-- One row per exam per subject per base per scope: the common sample's place before and after, T = 50 + 10z on the sample's own scales, and the difference with its interval.
-- Where no earlier exam of the stage can be paired: a row with the nearest of them, no figure, and the reason (`other_cohort`, `exam_numbers`, `no_common_pupils`).
WITH schools AS (
  SELECT c.*, y.district_id
  FROM measures.exam_common AS c
  JOIN measures.exams AS e USING (exam_id)
  LEFT JOIN measures.school_years AS y ON (y.year, y.stage, y.school_id) = (e.year, e.stage, c.school_id)
),
scopes AS (
  SELECT *, 'school' AS scope, school_id AS scope_id FROM schools
  UNION ALL
  SELECT *, 'district', district_id FROM schools WHERE district_id IS NOT NULL
  UNION ALL
  SELECT s.*, 'area', b.area FROM schools AS s CROSS JOIN catalogue.bureau AS b
),
sums AS (
  SELECT
    exam_id, subject, base_id, scope, scope_id,
    CAST(sum(pupils) AS HUGEINT) AS n, sum(base_sum) AS base_sum, sum(score_sum) AS score_sum,
    sum(base_squares) AS base_squares, sum(score_squares) AS score_squares, sum(products) AS products
  FROM scopes
  GROUP BY exam_id, subject, base_id, scope, scope_id
),
-- n·Σxy − Σx·Σy in whole numbers: nothing cancels, however far the base is shifted.
samples AS (
  SELECT
    exam_id, subject, base_id, scope, scope_id, n, base_sum, score_sum,
    CAST(n * base_squares - base_sum * base_sum AS DOUBLE) / CAST(n AS DOUBLE) ** 2 AS base_variance,
    CAST(n * score_squares - score_sum * score_sum AS DOUBLE) / CAST(n AS DOUBLE) ** 2 AS score_variance,
    CAST(n * products - base_sum * score_sum AS DOUBLE) / CAST(n AS DOUBLE) ** 2 AS covariance
  FROM sums
),
-- The nearest to a pair first: the same children would do, if they could be told.
unpaired AS (
  SELECT exam_id, base_id, coalesce(reason, 'no_common_pupils') AS reason
  FROM measures.exam_pairs
  WHERE exam_id NOT IN (SELECT exam_id FROM measures.exam_common WHERE base_id <> 'intake')
  QUALIFY row_number() OVER (PARTITION BY exam_id ORDER BY coalesce(exam_pairs.reason, '') = 'other_cohort', base_year DESC, base_final DESC, base_id) = 1
)
SELECT
  s.exam_id, s.subject, s.base_id, s.scope, s.scope_id,
  CAST(s.n AS BIGINT) AS pupils,
  CASE WHEN a.base_variance > 0 AND a.score_variance > 0 THEN 50 + 10 * CAST(s.base_sum * a.n - a.base_sum * s.n AS DOUBLE) / (CAST(s.n * a.n AS DOUBLE) * sqrt(a.base_variance)) END AS base_t,
  CASE WHEN base_t IS NOT NULL THEN 50 + 10 * CAST(s.score_sum * a.n - a.score_sum * s.n AS DOUBLE) / (CAST(s.n * a.n AS DOUBLE) * sqrt(a.score_variance)) END AS score_t,
  score_t - base_t AS change_t,
  CASE WHEN change_t IS NOT NULL AND s.n > 1 THEN 10 * sqrt(greatest(0, s.base_variance / a.base_variance + s.score_variance / a.score_variance - 2 * s.covariance / sqrt(a.base_variance * a.score_variance)) / CAST(s.n - 1 AS DOUBLE)) END AS change_error,
  change_t - k.z * change_error AS change_low,
  change_t + k.z * change_error AS change_high,
  CASE WHEN s.base_variance > 0 AND s.score_variance > 0 THEN greatest(-1, least(1, s.covariance / sqrt(s.base_variance * s.score_variance))) END AS correlation,
  CASE WHEN a.n = 1 THEN 'one_pupil' WHEN NOT (a.base_variance > 0 AND a.score_variance > 0) THEN 'no_variance' END AS reason
FROM samples AS s
CROSS JOIN catalogue.parameters AS k
JOIN samples AS a ON (a.exam_id, a.subject, a.base_id, a.scope) = (s.exam_id, s.subject, s.base_id, 'area')
UNION ALL
SELECT u.exam_id, r.subject, u.base_id, r.scope, r.scope_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, u.reason
FROM unpaired AS u
JOIN measures.exam_results AS r USING (exam_id)
JOIN measures.exam_subjects AS b ON (b.exam_id, b.subject) = (u.base_id, r.subject)
WHERE r.sat > 0 AND r.subject <> 'total'
