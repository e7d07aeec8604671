-- zh: 差异分解的各部分相加等于总差异
-- en: The parts of every split add up to the whole
-- severity: fail
-- Each part is computed on its own, so that this can fail.
SELECT year, stage, indicator_id, index, grouping
FROM marts.balance_splits
GROUP BY year, stage, indicator_id, index, grouping
HAVING abs(sum(value) FILTER (component <> 'total') - sum(value) FILTER (component = 'total')) > 1e-9 * sum(value) FILTER (component = 'total') + CASE WHEN index = 'variance' THEN 0 ELSE 1e-13 END
  OR count(value) NOT IN (0, count(*))
UNION ALL
SELECT b.year, b.stage, b.indicator_id, s.index, s.grouping
FROM marts.balance AS b
JOIN marts.balance_splits AS s USING (year, stage, indicator_id)
WHERE s.index = 'variance' AND s.component = 'total' AND abs(s.value - b.var_total) > 1e-9 * b.var_total
