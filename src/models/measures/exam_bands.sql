-- One row per exam per subject per scope per band of marks (分数段): ten bands of a tenth of the full mark, from band × 10% of it; the full mark itself is in the highest.
WITH places AS (
  SELECT p.unit, p.place, p.exam_id, p.subject, p.scope, p.scope_id, CAST(s.full_mark * 1000 AS BIGINT) AS full_1e3
  FROM measures.exam_places AS p
  JOIN measures.exam_subjects AS s USING (exam_id, subject)
),
-- By unit first: few rows are left to be added up for 学区 and area.
units AS (
  SELECT c.unit, CAST(least(9, c.score_1e3 * 10 // u.full_1e3) AS INTEGER) AS band, sum(c.pupils) AS pupils
  FROM measures.exam_score_counts AS c
  JOIN (SELECT DISTINCT unit, full_1e3 FROM places) AS u USING (unit)
  GROUP BY c.unit, band
),
banded AS (
  SELECT p.place, u.band, CAST(sum(u.pupils) AS BIGINT) AS pupils
  FROM units AS u
  JOIN places AS p USING (unit)
  GROUP BY p.place, u.band
),
sat AS (
  SELECT place, sum(pupils) AS sat
  FROM banded
  GROUP BY place
)
SELECT
  p.exam_id, p.subject, p.scope, p.scope_id, t.band,
  coalesce(b.pupils, 0) AS pupils,
  coalesce(b.pupils, 0) / s.sat AS share_0_1
FROM sat AS s
JOIN (SELECT DISTINCT place, exam_id, subject, scope, scope_id FROM places) AS p USING (place)
CROSS JOIN (SELECT CAST(unnest(range(0, 10)) AS INTEGER) AS band) AS t
LEFT JOIN banded AS b USING (place, band)
