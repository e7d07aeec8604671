-- One row per exam per subject per pupil with every item: the sum of its items, in thousandths, and how much of the pupil belongs to the highest and the lowest 27%.
-- Pupils with the total at the boundary share what is left of the 27%.
WITH totals AS (
  SELECT i.exam_id, i.subject, i.school_id, i.pupil_id, CAST(sum(i.score) * 1000 AS BIGINT) AS total_1e3
  FROM staging.exam_items AS i
  JOIN measures.exam_papers AS p USING (exam_id, subject)
  GROUP BY i.exam_id, i.subject, i.school_id, i.pupil_id
  HAVING count(i.score) = any_value(p.items)
),
groups AS (
  SELECT
    exam_id, subject, total_1e3, count(*) AS pupils,
    sum(count(*)) OVER (PARTITION BY exam_id, subject ORDER BY total_1e3) AS up_to,
    sum(count(*)) OVER (PARTITION BY exam_id, subject) AS all_pupils
  FROM totals
  GROUP BY exam_id, subject, total_1e3
)
SELECT
  t.*,
  greatest(0, least(g.pupils, 0.27 * g.all_pupils - (g.up_to - g.pupils))) / CAST(g.pupils AS DOUBLE) AS low_part,
  greatest(0, least(g.pupils, 0.27 * g.all_pupils - (g.all_pupils - g.up_to))) / CAST(g.pupils AS DOUBLE) AS high_part
FROM totals AS t
JOIN groups AS g USING (exam_id, subject, total_1e3)
