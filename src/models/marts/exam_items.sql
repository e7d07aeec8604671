-- One row per exam per subject per item of the paper.
SELECT
  i.exam_id, p.year, p.stage, i.subject, i.item, i.optional, CAST(i.full_mark AS DOUBLE) AS full_mark, i.pupils,
  i.mean, i.difficulty_0_1, i.discrimination,
  CASE WHEN i.discrimination IS NOT NULL THEN coalesce((SELECT arg_max(b.band, b.from_value) FROM catalogue.discrimination_bands AS b WHERE b.from_value <= i.discrimination), 'poor') END AS discrimination_band,
  i.item_rest_r, i.alpha_without,
  CASE WHEN i.full_mark IS NULL THEN 'missing' ELSE 'ok' END AS state, i.reason,
  CASE WHEN i.pupils < k.small_hide THEN 'hide' WHEN i.pupils < k.small_flag THEN 'flag' ELSE 'no' END AS small_n,
  p.origin
FROM measures.exam_items AS i
JOIN measures.exam_papers AS p USING (exam_id, subject)
CROSS JOIN catalogue.parameters AS k
ORDER BY i.exam_id, i.subject, i.item
