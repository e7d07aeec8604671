-- One row per exam per subject per item of the paper.
SELECT
  i.exam_id, p.year, p.stage, i.subject, i.item, CAST(i.full_mark AS DOUBLE) AS full_mark, i.pupils,
  i.mean, i.difficulty_0_1, i.discrimination,
  -- The usual reading of 区分度: from .4 very good, from .3 good, from .2 fair, below poor.
  CASE WHEN i.discrimination >= 0.4 THEN 'very_good' WHEN i.discrimination >= 0.3 THEN 'good' WHEN i.discrimination >= 0.2 THEN 'fair' WHEN i.discrimination IS NOT NULL THEN 'poor' END AS discrimination_band,
  i.item_rest_r, i.alpha_without,
  CASE WHEN i.full_mark IS NULL THEN 'missing' ELSE 'ok' END AS state,
  CASE WHEN i.pupils < k.small_hide THEN 'hide' WHEN i.pupils < k.small_flag THEN 'flag' ELSE 'no' END AS small_n,
  p.origin
FROM measures.exam_items AS i
JOIN measures.exam_papers AS p USING (exam_id, subject)
CROSS JOIN catalogue.parameters AS k
ORDER BY i.exam_id, i.subject, i.item
