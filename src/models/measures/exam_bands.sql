-- One row per exam per subject per scope per band of marks (分数段): ten bands of a tenth of the full mark, from band × 10% of it; the full mark itself is in the highest.
WITH banded AS (
  SELECT exam_id, subject, scope, scope_id, CAST(least(9, floor(p.score * 10 / s.full_mark)) AS INTEGER) AS band, sum(p.pupils) AS pupils
  FROM measures.exam_positions AS p
  JOIN measures.exam_subjects AS s USING (exam_id, subject)
  GROUP BY exam_id, subject, scope, scope_id, band
),
scopes AS (
  SELECT exam_id, subject, scope, scope_id, sum(pupils) AS sat
  FROM banded
  GROUP BY exam_id, subject, scope, scope_id
)
SELECT
  exam_id, subject, scope, scope_id, t.band,
  CAST(coalesce(b.pupils, 0) AS BIGINT) AS pupils,
  coalesce(b.pupils, 0) / s.sat AS share_0_1
FROM scopes AS s
CROSS JOIN (SELECT CAST(unnest(range(0, 10)) AS INTEGER) AS band) AS t
LEFT JOIN banded AS b USING (exam_id, subject, scope, scope_id, band)
