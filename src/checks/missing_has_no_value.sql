-- zh: 缺失、不适用的数值为空，有值的不为空
-- en: A missing figure has no value, and a present one has
-- severity: fail
SELECT school_id AS id FROM marts.school_indicators WHERE (state = 'ok') <> (value IS NOT NULL)
UNION ALL
SELECT scope_id FROM marts.rates WHERE (state = 'ok') <> (rate_0_1 IS NOT NULL)
UNION ALL
SELECT scope_id FROM marts.exam_results WHERE (state = 'ok') <> (mean IS NOT NULL)
UNION ALL
SELECT scope_id FROM marts.training_totals WHERE (state = 'ok') <> (person_times IS NOT NULL)
UNION ALL
SELECT school_id FROM marts.school_years WHERE (pupils_state = 'ok') <> (pupils IS NOT NULL)
