-- zh: 核算表逐行相加等于差异系数，所列变化使其回到限值
-- en: The lines of an audit sheet add up to its CV, and each change offered brings it to the limit
-- severity: fail
SELECT s.year, s.stage, s.indicator_id, NULL AS remedy
FROM marts.audit_sheets AS s
JOIN marts.audit_lines AS l USING (year, stage, indicator_id)
GROUP BY s.year, s.stage, s.indicator_id, s.sd, s.pupils
HAVING abs(fsum(l.share_0_1) - 1) > 1e-9 OR abs(sqrt(fsum(l.part)) - s.sd) > 1e-9 * s.sd OR sum(l.pupils) <> s.pupils
UNION ALL
SELECT year, stage, indicator_id, remedy
FROM marts.audit_remedies
JOIN marts.audit_sheets USING (year, stage, indicator_id)
WHERE cv_after > limit_cv * (1 + 1e-9)
UNION ALL
-- None mends one stage by taking another from within its limit to over it.
SELECT year, stage, indicator_id, remedy
FROM marts.audit_remedies
WHERE other_cv_before <= other_limit_cv AND other_cv_after > other_limit_cv * (1 + 1e-9)
