-- zh: 学校登记中每校只有一行
-- en: Each school is registered once
-- severity: fail
SELECT school_id FROM marts.schools GROUP BY school_id HAVING count(*) > 1 OR school_id IS NULL
