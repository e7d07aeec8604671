-- One row per exam per subject per item: the pupils with a score of it, and whether it is common to all: nearly as many have it as the item that most have. The others are optional (选做题).
WITH items AS (
  SELECT exam_id, subject, item, min(year) AS year, min(stage) AS stage, count(score) AS pupils, max(origin) AS origin
  FROM staging.exam_items
  GROUP BY exam_id, subject, item
)
SELECT i.*, i.pupils >= k.common_item_share * max(i.pupils) OVER (PARTITION BY i.exam_id, i.subject) AS common
FROM items AS i
CROSS JOIN catalogue.parameters AS k
