-- zh: 分子属于分母的比率，分子不大于分母
-- en: Numerators that are part of their denominators do not exceed them
-- severity: fail
SELECT year, stage, rate_id, scope, scope_id FROM marts.rates JOIN catalogue.rates USING (rate_id) WHERE (numerator > denominator AND NOT may_exceed) OR numerator < 0
UNION ALL
SELECT year, stage, subject, scope, scope_id FROM marts.exam_results WHERE sat > entered
