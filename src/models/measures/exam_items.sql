-- One row per exam per subject per item: 难度 = mean ÷ full mark, 区分度 = (mean of the highest 27% − mean of the lowest 27%) ÷ full mark, its correlation with the rest, and α without it.
-- Of pupils with every common item, of an optional one those who have it too: their total is of the common items, and of this one. Sums are of whole thousandths but for the parts of pupils at the 27% boundary.
WITH sums AS (
  SELECT
    t.exam_id, t.subject, i.item, c.common, max(i.full_mark) AS full_mark,
    count(*) AS n,
    sum(CAST(i.score * 1000 AS HUGEINT)) AS x, sum(CAST(i.score * 1000 AS HUGEINT) * CAST(i.score * 1000 AS HUGEINT)) AS xx,
    sum(CAST(t.total_1e3 AS HUGEINT)) AS t, sum(CAST(t.total_1e3 AS HUGEINT) * t.total_1e3) AS tt, sum(CAST(i.score * 1000 AS HUGEINT) * t.total_1e3) AS xt,
    fsum(t.high_part * CAST(i.score AS DOUBLE) ORDER BY t.total_1e3, t.school_id, t.pupil_id) AS high,
    fsum(t.low_part * CAST(i.score AS DOUBLE) ORDER BY t.total_1e3, t.school_id, t.pupil_id) AS low
  FROM measures.exam_paper_items AS c
  JOIN measures.exam_item_totals AS t ON (t.exam_id, t.subject, t.optional) = (c.exam_id, c.subject, CASE WHEN c.common THEN '' ELSE c.item END)
  JOIN staging.exam_items AS i ON (i.exam_id, i.subject, i.item, i.school_id, i.pupil_id) = (t.exam_id, t.subject, c.item, t.school_id, t.pupil_id)
  GROUP BY t.exam_id, t.subject, i.item, c.common
),
moments AS (
  SELECT
    *,
    -- n·Σxy − Σx·Σy in whole numbers; sample (co)variances in marks².
    CASE WHEN n > 1 THEN CAST(n * xx - x * x AS DOUBLE) / (1e6 * n * (n - 1)) END AS var_x,
    CASE WHEN n > 1 THEN CAST(n * tt - t * t AS DOUBLE) / (1e6 * n * (n - 1)) END AS var_t,
    CASE WHEN n > 1 THEN CAST(n * xt - x * t AS DOUBLE) / (1e6 * n * (n - 1)) END AS cov_xt
  FROM sums
),
papers AS (
  SELECT exam_id, subject, count(*) AS k, fsum(var_x ORDER BY item) AS sum_var
  FROM moments
  WHERE common
  GROUP BY exam_id, subject
)
SELECT
  m.exam_id, m.subject, m.item, NOT m.common AS optional, m.full_mark, m.n AS pupils,
  CAST(m.x AS DOUBLE) / (1000 * m.n) AS mean,
  sqrt(m.var_x) AS sd_sample,
  CASE WHEN m.full_mark > 0 THEN CAST(m.x AS DOUBLE) / (1000 * m.n * CAST(m.full_mark AS DOUBLE)) END AS difficulty_0_1,
  CASE WHEN m.full_mark > 0 THEN (m.high - m.low) / (0.27 * m.n * CAST(m.full_mark AS DOUBLE)) END AS discrimination,
  m.var_x, m.var_t, m.cov_xt,
  CASE WHEN m.var_x > 0 AND m.var_t > 0 THEN m.cov_xt / sqrt(m.var_x * m.var_t) END AS item_total_r,
  CASE WHEN m.var_x > 0 AND m.var_t + m.var_x - 2 * m.cov_xt > 0 THEN (m.cov_xt - m.var_x) / sqrt(m.var_x * (m.var_t + m.var_x - 2 * m.cov_xt)) END AS item_rest_r,
  CASE WHEN item_rest_r IS NULL THEN CASE WHEN m.n < 2 THEN 'one_pupil' WHEN m.common AND p.k = 1 THEN 'one_item' ELSE 'no_variance' END END AS reason,
  CASE WHEN m.common AND p.k > 2 AND m.var_t + m.var_x - 2 * m.cov_xt > 0 THEN (p.k - 1) / (p.k - 2) * (1 - (p.sum_var - m.var_x) / (m.var_t + m.var_x - 2 * m.cov_xt)) END AS alpha_without
FROM moments AS m
JOIN papers AS p USING (exam_id, subject)
