-- One row per level per school year.
SELECT
  year, level,
  CAST(sum(person_times) AS BIGINT) AS person_times,
  sum(person_times) / nullif(sum(sum(person_times)) OVER (PARTITION BY year), 0) AS share_0_1,
  count(DISTINCT programme) AS programmes,
  max(origin) AS origin
FROM measures.training
GROUP BY year, level
ORDER BY year, level
