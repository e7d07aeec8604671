-- zh: 全校共用的资源都按学段折算，各部分相加等于全校数
-- en: What stages share is split over them, and the parts add up to what was reported
-- severity: fail
-- Where the pupils of a stage are missing every part is missing; a type without weights (special schools, kindergartens) cannot share.
SELECT r.year, r.school_id, r.item
FROM staging.shared_resources AS r
LEFT JOIN measures.shared_resources AS p USING (year, school_id, item)
WHERE r.state = 'ok'
GROUP BY r.year, r.school_id, r.item, r.value
HAVING count(p.stage) = 0 OR (bool_and(p.state = 'ok') AND abs(sum(p.value) - r.value) > 0.001)
