-- zh: 各学区的部分相加等于全部差异
-- en: The parts of all 学区 add up to the whole
-- severity: fail
-- Not where a school in scope stands outside every 学区 (checks/in_some_district.sql): its part is of no 学区.
SELECT b.year, b.stage, b.indicator_id
FROM marts.balance AS b
JOIN marts.district_indicators AS d USING (year, stage, indicator_id)
WHERE b.var_total > 0 AND NOT EXISTS (FROM marts.school_years AS y WHERE y.year = b.year AND y.stage = b.stage AND y.in_scope AND y.district_id IS NULL)
GROUP BY b.year, b.stage, b.indicator_id
HAVING abs(sum(d.within_part_0_1) + sum(d.between_part_0_1) - 1) > 1e-9
