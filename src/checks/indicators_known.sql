-- zh: 指标数据的指标都有定义
-- en: Every ready-made indicator is defined
-- severity: fail
SELECT DISTINCT v.indicator_id
FROM staging.indicator_values AS v
LEFT JOIN catalogue.indicators AS i USING (indicator_id)
WHERE i.indicator_id IS NULL
