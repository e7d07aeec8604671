-- zh: 没有无穷大或非数值
-- en: No value is infinite or not a number
-- severity: fail
SELECT indicator_id AS id FROM marts.balance WHERE NOT isfinite(cv) OR NOT isfinite(cv_unweighted) OR NOT isfinite(mean) OR NOT isfinite(var_total)
UNION ALL
SELECT school_id FROM marts.school_indicators WHERE NOT isfinite(value) OR NOT isfinite(ratio_to_threshold)
UNION ALL
SELECT district_id FROM marts.district_indicators WHERE NOT isfinite(cv) OR NOT isfinite(gap)
UNION ALL
SELECT scope_id FROM marts.exam_results WHERE NOT isfinite(mean) OR NOT isfinite(sd) OR NOT isfinite(above_average_0_1)
