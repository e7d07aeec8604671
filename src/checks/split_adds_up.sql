-- zh: 学区内与学区间差异相加等于总差异
-- en: Differences within and between 学区 add up to the whole
-- severity: fail
-- Each part is computed on its own, so that this can fail.
SELECT year, stage, indicator_id, var_total, var_within, var_between
FROM marts.balance
WHERE var_within IS NOT NULL AND abs(var_within + var_between - var_total) > 1e-9 * var_total
