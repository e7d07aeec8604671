-- One row per exam per subject per item per scope.
SELECT
  s.exam_id, p.year, p.stage, s.subject, s.item, s.scope, s.scope_id, s.scope_name, s.pupils, s.share_0_1,
  CASE WHEN s.share_0_1 IS NULL THEN 'missing' ELSE 'ok' END AS state,
  CASE WHEN s.pupils < k.small_hide THEN 'hide' WHEN s.pupils < k.small_flag THEN 'flag' ELSE 'no' END AS small_n,
  p.origin
FROM measures.exam_item_scopes AS s
JOIN measures.exam_papers AS p USING (exam_id, subject)
CROSS JOIN catalogue.parameters AS k
ORDER BY s.exam_id, s.subject, s.item, s.scope, s.scope_id
