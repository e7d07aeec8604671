-- One row per exam per subject per scope per band of marks (分数段): ten bands of a tenth of the full mark, from band × 10% of it; the full mark itself is in the highest.
WITH places AS (
  SELECT exam_id, subject, scope, scope_id, [band0, band1, band2, band3, band4, band5, band6, band7, band8, band9] AS bands
  FROM measures.exam_distributions
  WHERE band0 IS NOT NULL
)
SELECT
  exam_id, subject, scope, scope_id,
  CAST(unnest(range(10)) AS INTEGER) AS band,
  CAST(unnest(bands) AS BIGINT) AS pupils,
  unnest(bands) / list_sum(bands) AS share_0_1
FROM places
