-- zh: 各学区的部分相加等于全部差异
-- en: The parts of all 学区 add up to the whole
-- severity: fail
SELECT b.year, b.stage, b.indicator_id
FROM marts.balance AS b
JOIN marts.district_indicators AS d USING (year, stage, indicator_id)
WHERE b.var_total > 0
GROUP BY b.year, b.stage, b.indicator_id
HAVING abs(sum(d.within_part_0_1) + sum(d.between_part_0_1) - 1) > 1e-9
