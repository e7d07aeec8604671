-- One row per school year with figures: the records of all files up to it, as a release of that year has them.
WITH years AS (
  SELECT year FROM measures.years
  UNION SELECT year FROM staging.stated_totals
  UNION SELECT year FROM staging.standard_items
),
totals AS (
  SELECT
    y.year, count(DISTINCT s.file) AS files, count(*) AS sources,
    CAST(coalesce(sum(s.rows), 0) AS BIGINT) AS rows, CAST(coalesce(sum(s.accepted), 0) AS BIGINT) AS accepted, CAST(coalesce(sum(s.missing), 0) AS BIGINT) AS missing,
    CAST(coalesce(sum(s.rejected), 0) AS BIGINT) AS rejected, CAST(coalesce(sum(s.skipped), 0) AS BIGINT) AS skipped
  FROM years AS y
  JOIN staging.sources AS s ON s.year IS NULL OR s.year <= y.year
  WHERE y.year IS NOT NULL
  GROUP BY y.year
)
SELECT
  year, files, sources, rows, accepted, missing, rejected, skipped,
  CASE WHEN rows > 0 THEN accepted / rows END AS accepted_0_1, CASE WHEN rows > 0 THEN missing / rows END AS missing_0_1,
  CASE WHEN rows > 0 THEN rejected / rows END AS rejected_0_1, CASE WHEN rows > 0 THEN skipped / rows END AS skipped_0_1
FROM totals
ORDER BY year
