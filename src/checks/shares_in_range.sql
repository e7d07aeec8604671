-- zh: 比率和占比都在0与1之间
-- en: Shares and rates lie between 0 and 1
-- severity: fail
WITH shares AS (
  SELECT 'rates' AS mart, scope_id AS id, unnest([CASE WHEN rate_0_1 <= 1 OR NOT may_exceed THEN rate_0_1 END, low_0_1, high_0_1]) AS share FROM marts.rates JOIN catalogue.rates USING (rate_id)
  UNION ALL
  SELECT 'exam_results', scope_id, unnest([participation_0_1, excellent_0_1, pass_0_1, low_0_1]) FROM marts.exam_results
  UNION ALL
  SELECT 'exam_between', exam_id, unnest([eta2, eta2_null, icc_anova, icc_low, icc_high]) FROM marts.exam_between
  UNION ALL
  SELECT 'balance', indicator_id, unnest([share_within_0_1, share_between_0_1, parent_share_between_0_1]) FROM marts.balance
  UNION ALL
  SELECT 'district_indicators', district_id, unnest([within_part_0_1, between_part_0_1]) FROM marts.district_indicators
  UNION ALL
  SELECT 'training_levels', level, share_0_1 FROM marts.training_levels
)
-- The last digits of a sum may pass 1.
SELECT * FROM shares WHERE share < 0 OR share > 1 + 1e-9 OR NOT isfinite(share)
