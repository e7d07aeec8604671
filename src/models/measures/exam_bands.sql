-- One row per exam per subject per scope per band of marks (分数段): ten bands of a tenth of the full mark, from band × 10% of it; the full mark itself is in the highest.
WITH units AS (
  SELECT p.unit, CAST(s.full_mark * 1000 AS BIGINT) AS full_1e3
  FROM measures.exam_places AS p
  JOIN measures.exam_subjects AS s USING (exam_id, subject)
  WHERE p.scope = 'school'
),
banded AS (
  SELECT c.unit, least(9, c.score_1e3 * 10 // u.full_1e3) AS band, sum(c.pupils) AS pupils
  FROM measures.exam_score_counts AS c
  JOIN units AS u USING (unit)
  GROUP BY c.unit, band
),
-- A column for each band until places are added up: a tenth of the rows, and an empty band needs no row of its own.
schools AS (
  SELECT
    unit,
    coalesce(sum(pupils) FILTER (band = 0), 0) AS band0, coalesce(sum(pupils) FILTER (band = 1), 0) AS band1, coalesce(sum(pupils) FILTER (band = 2), 0) AS band2,
    coalesce(sum(pupils) FILTER (band = 3), 0) AS band3, coalesce(sum(pupils) FILTER (band = 4), 0) AS band4, coalesce(sum(pupils) FILTER (band = 5), 0) AS band5,
    coalesce(sum(pupils) FILTER (band = 6), 0) AS band6, coalesce(sum(pupils) FILTER (band = 7), 0) AS band7, coalesce(sum(pupils) FILTER (band = 8), 0) AS band8,
    coalesce(sum(pupils) FILTER (band = 9), 0) AS band9
  FROM banded
  GROUP BY unit
),
places AS (
  SELECT
    p.exam_id, p.subject, p.scope, p.scope_id,
    [sum(band0), sum(band1), sum(band2), sum(band3), sum(band4), sum(band5), sum(band6), sum(band7), sum(band8), sum(band9)] AS bands
  FROM schools
  JOIN measures.exam_places AS p USING (unit)
  GROUP BY p.exam_id, p.subject, p.scope, p.scope_id
)
SELECT
  exam_id, subject, scope, scope_id,
  CAST(unnest(range(10)) AS INTEGER) AS band,
  CAST(unnest(bands) AS BIGINT) AS pupils,
  unnest(bands) / list_sum(bands) AS share_0_1
FROM places
