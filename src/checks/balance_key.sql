-- zh: 均衡结果的关键字不重复
-- en: Keys of the balance tables are unique
-- severity: fail
SELECT year, stage, indicator_id, NULL AS district_id FROM marts.balance GROUP BY year, stage, indicator_id HAVING count(*) > 1
UNION ALL
SELECT year, stage, NULL, district_id FROM marts.districts GROUP BY year, stage, district_id HAVING count(*) > 1
UNION ALL
SELECT year, stage, indicator_id, district_id FROM marts.district_indicators GROUP BY year, stage, indicator_id, district_id HAVING count(*) > 1
