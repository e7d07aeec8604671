-- zh: 每个数据都有来源性质
-- en: Every figure has an origin
-- severity: fail
SELECT school_id AS id FROM marts.school_years WHERE origin IS NULL
UNION ALL
SELECT school_id FROM marts.school_indicators WHERE origin IS NULL
UNION ALL
SELECT indicator_id FROM marts.balance WHERE origin IS NULL
UNION ALL
SELECT scope_id FROM marts.rates WHERE origin IS NULL
UNION ALL
SELECT scope_id FROM marts.exam_results WHERE origin IS NULL
UNION ALL
SELECT programme FROM marts.training WHERE origin IS NULL
UNION ALL
SELECT competition FROM marts.awards WHERE origin IS NULL
