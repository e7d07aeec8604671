-- One row per stage per school year that has 学区: what they add up to.
SELECT
  year, stage, count(*) AS districts, count(*) FILTER (schools = 1) AS districts_of_one_school,
  CAST(sum(schools) AS BIGINT) AS schools, CAST(sum(pupils) AS BIGINT) AS pupils, CAST(sum(schools_pass) AS BIGINT) AS schools_pass, max(origin) AS origin
FROM measures.district_years
GROUP BY year, stage
ORDER BY year, stage
