-- One row per exam per subject per pupil with every common item, and once more for each optional item that the pupil has (`optional`; '' for the common ones): the sum of the common items and this one, in thousandths, and how much of the pupil belongs to the highest and the lowest 27%.
-- Pupils with the total at the boundary share what is left of the 27%.
WITH common AS (
  SELECT i.exam_id, i.subject, i.school_id, i.pupil_id, CAST(sum(i.score) * 1000 AS BIGINT) AS total_1e3
  FROM staging.exam_items AS i
  JOIN measures.exam_paper_items AS c USING (exam_id, subject, item)
  JOIN measures.exam_papers AS p USING (exam_id, subject)
  WHERE c.common
  GROUP BY i.exam_id, i.subject, i.school_id, i.pupil_id
  HAVING count(i.score) = any_value(p.items_common)
),
totals AS (
  SELECT exam_id, subject, '' AS optional, school_id, pupil_id, total_1e3
  FROM common
  UNION ALL
  SELECT i.exam_id, i.subject, i.item, i.school_id, i.pupil_id, t.total_1e3 + CAST(i.score * 1000 AS BIGINT)
  FROM measures.exam_paper_items AS c
  JOIN staging.exam_items AS i USING (exam_id, subject, item)
  JOIN common AS t USING (exam_id, subject, school_id, pupil_id)
  WHERE NOT c.common AND i.score IS NOT NULL
),
groups AS (
  SELECT
    exam_id, subject, optional, total_1e3, count(*) AS pupils,
    sum(count(*)) OVER (PARTITION BY exam_id, subject, optional ORDER BY total_1e3) AS up_to,
    sum(count(*)) OVER (PARTITION BY exam_id, subject, optional) AS all_pupils
  FROM totals
  GROUP BY exam_id, subject, optional, total_1e3
)
SELECT
  t.*,
  greatest(0, least(g.pupils, 0.27 * g.all_pupils - (g.up_to - g.pupils))) / CAST(g.pupils AS DOUBLE) AS low_part,
  greatest(0, least(g.pupils, 0.27 * g.all_pupils - (g.all_pupils - g.up_to))) / CAST(g.pupils AS DOUBLE) AS high_part
FROM totals AS t
JOIN groups AS g USING (exam_id, subject, optional, total_1e3)
