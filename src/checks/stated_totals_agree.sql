-- zh: 学校数据与公布的合计一致
-- en: School rows add up to the published totals
-- severity: fail
SELECT year, statement, stated, computed FROM marts.stated_totals WHERE state = 'differs'
