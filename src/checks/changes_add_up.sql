-- zh: 差异系数变化的各部分相加等于全部变化
-- en: The parts of a change of CV add up to the whole
-- severity: fail
-- The whole comes from the two CVs, each part from schools: this can fail.
SELECT year, stage, indicator_id
FROM marts.balance_changes
WHERE state = 'ok'
GROUP BY year, stage, indicator_id
HAVING abs(sum(cv2_change) FILTER (component <> 'total') - sum(cv2_change) FILTER (component = 'total')) > 1e-9 * max(cv_before ** 2 + cv_after ** 2) + 1e-13
  OR count(cv2_change) <> count(*)
