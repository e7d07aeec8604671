-- One row per exam per subject per scope: 参考率 = 实考 ÷ 应考, mean, population SD, 一分三率 over those who sat, and 超均率 = (mean − area's mean) ÷ area's mean.
WITH results AS (
  SELECT
    exam_id, subject, scope, scope_id, scope_name,
    CAST(entered AS BIGINT) AS entered, CAST(sat AS BIGINT) AS sat,
    CASE WHEN entered > 0 THEN sat / entered END AS participation_0_1,
    CASE WHEN sat > 0 THEN CAST(score_sum AS DOUBLE) / CAST(sat AS DOUBLE) END AS mean,
    -- n·Σx² − (Σx)² is exact in decimals: nothing cancels.
    CASE WHEN sat > 1 THEN sqrt(CAST(CAST(sat AS DECIMAL(18, 0)) * score_squares - score_sum * score_sum AS DOUBLE)) / CAST(sat AS DOUBLE) END AS sd,
    CASE WHEN sat > 0 THEN excellent / sat END AS excellent_0_1,
    CASE WHEN sat > 0 THEN pass / sat END AS pass_0_1,
    CASE WHEN sat > 0 THEN low / sat END AS low_0_1,
    CASE WHEN intakes > 0 THEN CAST(intake_sum_1e5 AS DOUBLE) / (100000 * CAST(intakes AS DOUBLE)) END AS intake_mean,
    origin
  FROM measures.exam_scopes
)
SELECT
  r.*,
  s.full_mark, s.excellent_cut, s.pass_cut, s.low_cut,
  CASE WHEN a.mean > 0 THEN (r.mean - a.mean) / a.mean END AS above_average_0_1,
  CASE WHEN r.sat > 0 THEN 'ok' WHEN r.entered > 0 THEN 'missing' ELSE 'not_applicable' END AS state,
  CASE WHEN r.sat > 0 AND a.mean = 0 THEN 'all_zero' END AS reason,
  CASE WHEN r.sat < p.small_hide THEN 'hide' WHEN r.sat < p.small_flag THEN 'flag' ELSE 'no' END AS small_n
FROM results AS r
CROSS JOIN catalogue.parameters AS p
JOIN measures.exam_subjects AS s USING (exam_id, subject)
LEFT JOIN results AS a ON (a.exam_id, a.subject, a.scope) = (r.exam_id, r.subject, 'area')
