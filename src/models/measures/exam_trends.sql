-- One row per exam per subject per scope: its standing beside that of the last earlier year with the same kind of exam for the same grade (纵向).
-- T compares places among all pupils of a year, so papers of unlike difficulty do not matter; marks themselves are not compared across years.
WITH exams AS (
  -- Two exams of one kind in a year: which of them would be meant is not known.
  SELECT exam_id, year, stage, kind, grade, count(*) OVER (PARTITION BY year, stage, kind, grade) AS alike
  FROM measures.exams
),
pairs AS (
  SELECT n.exam_id, max(b.year) AS before_year, CASE WHEN any_value(n.alike) = 1 AND arg_max(b.alike, b.year) = 1 THEN arg_max(b.exam_id, b.year) END AS before_id
  FROM exams AS n
  LEFT JOIN exams AS b ON (b.stage, b.kind) = (n.stage, n.kind) AND b.grade IS NOT DISTINCT FROM n.grade AND b.year < n.year
  GROUP BY n.exam_id
),
bases AS (
  SELECT p.exam_id, s.subject, s.scope, s.scope_id, p.before_id, s.sat, s.score_sum, s.score_squares
  FROM pairs AS p
  JOIN measures.exam_scopes AS s ON s.exam_id = p.before_id
  WHERE s.scope <> 'school'
  UNION ALL
  -- A school is compared with the one that it was, several that merged as if they had been one: while one of them did not sit, with nothing.
  SELECT p.exam_id, n.subject, 'school', n.scope_id, p.before_id, sum(s.sat), sum(s.score_sum), sum(s.score_squares)
  FROM pairs AS p
  JOIN measures.exams AS e USING (exam_id)
  JOIN measures.exam_scopes AS n ON n.exam_id = p.exam_id AND n.scope = 'school'
  JOIN measures.school_predecessors AS h ON (h.year, h.stage, h.school_id, h.basis, h.base_year) = (e.year, e.stage, n.scope_id, 'exam', p.before_year)
  LEFT JOIN measures.exam_scopes AS s ON (s.exam_id, s.subject, s.scope, s.scope_id) = (p.before_id, n.subject, 'school', h.base_school_id) AND s.sat > 0
  WHERE p.before_id IS NOT NULL
  GROUP BY p.exam_id, n.subject, n.scope_id, p.before_id
  HAVING count(s.sat) = count(*) AND (count(*) = 1 OR NOT bool_or(h.split))
),
before AS (
  SELECT
    b.exam_id, b.subject, b.scope, b.scope_id, b.before_id,
    CASE WHEN a.sd > 0 AND b.sat > 0 THEN 50 + 10 * (CAST(b.score_sum AS DOUBLE) / CAST(b.sat AS DOUBLE) - a.mean) / a.sd END AS t_mean,
    -- n·Σx² − (Σx)² is exact in decimals: nothing cancels.
    CASE WHEN a.sd > 0 AND b.sat > 1 THEN 10 * (sqrt(CAST(CAST(b.sat AS DECIMAL(18, 0)) * b.score_squares - b.score_sum * b.score_sum AS DOUBLE)) / CAST(b.sat AS DOUBLE)) / (a.sd * sqrt(b.sat - 1)) END AS t_error
  FROM bases AS b
  JOIN measures.exam_results AS a ON (a.exam_id, a.subject, a.scope) = (b.before_id, b.subject, 'area')
)
SELECT
  n.exam_id, n.subject, n.scope, n.scope_id, n.t_mean, n.t_low, n.t_high,
  p.before_id AS before_exam_id, CASE WHEN p.before_id IS NOT NULL THEN p.before_year END AS before_year, b.t_mean AS before_t_mean,
  n.t_mean - b.t_mean AS change_t,
  change_t - k.z * sqrt(n.t_error ** 2 + b.t_error ** 2) AS change_low,
  change_t + k.z * sqrt(n.t_error ** 2 + b.t_error ** 2) AS change_high
FROM measures.exam_standings AS n
CROSS JOIN catalogue.parameters AS k
JOIN pairs AS p USING (exam_id)
LEFT JOIN before AS b USING (exam_id, subject, scope, scope_id)
