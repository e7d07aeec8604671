-- One row per exam per subject, and `total` over all its subjects: full mark and the cut-offs of 一分三率 in marks.
WITH marks AS (
  SELECT exam_id, subject, max(full_mark) AS full_mark
  FROM staging.exam_facts
  GROUP BY exam_id, subject
),
with_total AS (
  SELECT exam_id, subject, CAST(full_mark AS DECIMAL(12, 3)) AS full_mark
  FROM marks
  UNION ALL
  SELECT exam_id, 'total', CAST(sum(full_mark) AS DECIMAL(12, 3))
  FROM marks
  GROUP BY exam_id
  HAVING count(*) > 1 AND count(full_mark) = count(*)
)
SELECT
  m.exam_id, m.subject, m.full_mark,
  m.full_mark * r.excellent AS excellent_cut,
  m.full_mark * r.pass AS pass_cut,
  m.full_mark * r.low AS low_cut
FROM with_total AS m
JOIN catalogue.exam_rules AS r ON (r.exam_id IS NULL OR r.exam_id = m.exam_id) AND (r.subject IS NULL OR r.subject = m.subject)
-- The rule that names the exam wins, then the one that names the subject.
QUALIFY row_number() OVER (PARTITION BY m.exam_id, m.subject ORDER BY r.exam_id IS NULL, r.subject IS NULL) = 1
