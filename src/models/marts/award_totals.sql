-- One row per school year with awards.
SELECT year, count(*) AS awards, max(origin) AS origin
FROM staging.awards
GROUP BY year
ORDER BY year
