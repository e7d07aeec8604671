-- zh: 共同样本两次成绩的相关没有低到像两批学生
-- en: Both scores of a common sample go together, as the same pupils' do
-- severity: warn
SELECT exam_id, subject, base_id
FROM marts.exam_progress
CROSS JOIN catalogue.parameters
WHERE scope = 'area' AND pupils >= small_flag AND correlation < pair_correlation_floor
