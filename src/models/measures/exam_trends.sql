-- One row per exam per subject per scope: its standing beside that of the last earlier year with the same kind of exam for the same grade (纵向).
-- T compares places among all pupils of a year, so papers of unlike difficulty do not matter; marks themselves are not compared across years.
WITH places AS (
  SELECT
    e.year, e.stage, e.kind, e.grade, s.*,
    -- Two exams of one kind in a year: which of them would be meant is not known.
    count(*) OVER (PARTITION BY e.year, e.stage, e.kind, e.grade, s.subject, s.scope, s.scope_id) AS exams
  FROM measures.exam_standings AS s
  JOIN measures.exams AS e USING (exam_id)
),
paired AS (
  SELECT
    *,
    max(year) OVER (PARTITION BY stage, kind, grade, subject, scope, scope_id ORDER BY year RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_year
  FROM places
)
SELECT
  n.exam_id, n.subject, n.scope, n.scope_id, n.t_mean, n.t_low, n.t_high,
  b.exam_id AS before_exam_id, b.year AS before_year, b.t_mean AS before_t_mean,
  n.t_mean - b.t_mean AS change_t,
  change_t - k.z * sqrt(n.t_error ** 2 + b.t_error ** 2) AS change_low,
  change_t + k.z * sqrt(n.t_error ** 2 + b.t_error ** 2) AS change_high
FROM paired AS n
CROSS JOIN catalogue.parameters AS k
LEFT JOIN places AS b ON (b.year, b.stage, b.kind, b.subject, b.scope, b.scope_id) = (n.before_year, n.stage, n.kind, n.subject, n.scope, n.scope_id)
  AND b.grade IS NOT DISTINCT FROM n.grade AND b.exams = 1 AND n.exams = 1
