-- One row per level per prize per school year.
SELECT year, level, prize, count(*) AS awards, max(origin) AS origin
FROM staging.awards
GROUP BY year, level, prize
ORDER BY year, level, prize
