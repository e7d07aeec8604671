-- One row per exam per subject per base per school: sums, in units of 0.00001 (base) and 0.001 (score), over the pupils who have both the base score and this one (共同样本).
-- The base is the intake that comes with the scores, or the same school's pupils, under whatever code it then had, in the last earlier exam of the stage that any of them sat and whose pupils can be the same (measures.exam_pairs).
WITH pairs AS (
  SELECT exam_id, base_id, stage, year, base_year, base_final
  FROM measures.exam_pairs
  WHERE reason IS NULL
),
-- Where a school's pupils sat the base: at the school itself, or at those that it came out of.
followed AS (
  SELECT DISTINCT p.exam_id, p.base_id, true AS same_year, u.school_id, u.school_id AS base_school_id, 1 AS parts
  FROM pairs AS p
  JOIN staging.exam_units AS u USING (exam_id)
  WHERE p.base_year = p.year
  UNION ALL
  SELECT p.exam_id, p.base_id, false, h.school_id, h.base_school_id, count(*) OVER (PARTITION BY p.exam_id, p.base_id, h.school_id)
  FROM pairs AS p
  JOIN measures.school_predecessors AS h ON (h.year, h.stage, h.base_year, h.basis) = (p.year, p.stage, p.base_year, 'exam')
),
paired AS (
  SELECT f.exam_id, f.base_id, n.subject, n.school_id, n.pupil_id, f.parts, n.score, b.score AS base
  FROM followed AS f
  JOIN staging.exam_scores AS n USING (exam_id, school_id)
  JOIN staging.exam_scores AS b ON (b.exam_id, b.subject, b.school_id, b.pupil_id) = (f.base_id, n.subject, f.base_school_id, n.pupil_id)
  WHERE n.score IS NOT NULL AND b.score IS NOT NULL AND (f.same_year OR (n.registered AND b.registered))
),
earlier AS (
  SELECT exam_id, base_id, subject, school_id, score, base
  FROM paired
  WHERE parts = 1
  UNION ALL
  -- Schools that merged may have used one id for two pupils: whose base it was is not known.
  SELECT exam_id, base_id, subject, school_id, min(score), min(base)
  FROM paired
  WHERE parts > 1
  GROUP BY exam_id, base_id, subject, school_id, pupil_id
  HAVING count(*) = 1
),
latest AS (
  SELECT exam_id, base_id
  FROM pairs
  WHERE (exam_id, base_id) IN (SELECT (exam_id, base_id) FROM earlier)
  QUALIFY row_number() OVER (PARTITION BY exam_id ORDER BY base_year DESC, base_final DESC, base_id) = 1
),
common AS (
  SELECT exam_id, subject, base_id, school_id, base, score
  FROM earlier
  JOIN latest USING (exam_id, base_id)
  UNION ALL
  SELECT exam_id, subject, 'intake', school_id, intake, score
  FROM staging.exam_scores
  WHERE score IS NOT NULL AND intake IS NOT NULL
  UNION ALL
  SELECT t.exam_id, 'total', 'intake', t.school_id, i.intake, t.score
  FROM measures.exam_totals AS t
  JOIN measures.exam_total_intakes AS i USING (unit, pupil_id)
  WHERE t.score IS NOT NULL AND i.intake IS NOT NULL
),
-- Whole numbers, of 0.00001 and 0.001 marks: their squares over a hundred million pupils fit 128 bits, and no order of adding moves a digit.
whole AS (
  SELECT exam_id, subject, base_id, school_id, CAST(CAST(base AS DECIMAL(18, 5)) * 100000 AS HUGEINT) AS base, CAST(CAST(score AS DECIMAL(18, 3)) * 1000 AS HUGEINT) AS score
  FROM common
)
SELECT
  exam_id, subject, base_id, school_id,
  count(*) AS pupils,
  sum(base) AS base_sum, sum(score) AS score_sum,
  sum(base * base) AS base_squares, sum(score * score) AS score_squares, sum(base * score) AS products
FROM whole
GROUP BY exam_id, subject, base_id, school_id
