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
LEFT JOIN measures.exam_standings AS b ON (b.exam_id, b.subject, b.scope, b.scope_id) = (p.before_id, n.subject, n.scope, n.scope_id)
