-- zh: 有牵头学校的学区恰有一所牵头学校
-- en: A 学区 that has a lead school has exactly one
-- severity: fail
SELECT y.year, y.stage, y.district_id
FROM marts.school_years AS y
CROSS JOIN catalogue.bureau AS b
WHERE b.leads AND y.district_id IS NOT NULL
GROUP BY y.year, y.stage, y.district_id
HAVING count(*) FILTER (y.role IN ('lead', 'cooperating')) > 0 AND count(*) FILTER (y.role = 'lead') <> 1
