-- zh: 多数学生各共同小题都有分数
-- en: Most pupils have every common item of their paper
-- severity: warn
SELECT exam_id, subject
FROM marts.exam_reliability
CROSS JOIN catalogue.parameters
WHERE pupils < complete_items_floor * (pupils + pupils_left_out)
