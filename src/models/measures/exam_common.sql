-- One row per exam per subject per base per school: sums, in units of 0.00001 (base) and 0.001 (score), over the pupils who have both the base score and this one (共同样本).
-- The base is the intake that comes with the scores, or the same school's pupils, under whatever code it then had, in the last earlier exam of the stage that any of them sat and whose pupils can be the same (measures.exam_pairs).
WITH own AS (
  SELECT u.unit
  FROM staging.exam_units AS u
  JOIN staging.exam_parts AS p USING (exam_id)
  WHERE p.part = $part
),
pairs AS (
  SELECT e.exam_id, e.base_id, e.stage, e.year, e.base_year, e.base_final
  FROM measures.exam_pairs AS e
  JOIN staging.exam_parts AS p USING (exam_id)
  WHERE e.reason IS NULL AND p.part = $part
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
units AS (
  SELECT n.unit, b.unit AS base_unit, f.base_id, f.same_year, f.parts
  FROM followed AS f
  JOIN staging.exam_units AS n USING (exam_id, school_id)
  JOIN staging.exam_units AS b ON b.exam_id = f.base_id AND b.school_id = f.base_school_id AND b.subject = n.subject
  WHERE n.subject <> 'total'
),
bases AS (
  SELECT u.unit, b.pupil_id, u.base_unit, u.same_year, b.score
  FROM units AS u
  JOIN staging.exam_scores AS b ON b.unit = u.base_unit
  WHERE u.parts = 1 AND b.score IS NOT NULL AND (u.same_year OR b.registered)
  UNION ALL
  -- Schools that merged may have used one id for two pupils: whose base it was is not known.
  SELECT u.unit, b.pupil_id, min(u.base_unit), false, min(b.score)
  FROM units AS u
  JOIN staging.exam_scores AS b ON b.unit = u.base_unit
  WHERE u.parts > 1 AND b.score IS NOT NULL AND b.registered
  GROUP BY u.unit, b.pupil_id, u.base_id
  HAVING count(*) = 1
),
-- Of the schools that are followed: joined as they are, all scores of all exams would be hashed.
later AS (
  SELECT unit, pupil_id, score, registered
  FROM staging.exam_scores
  WHERE score IS NOT NULL AND unit IN (SELECT unit FROM units)
),
-- Whole numbers, of 0.00001 and 0.001 marks: no order of adding moves a digit. Decimals of 18 digits and fewer are multiplied and cast in 64 bits, wider ones at ten times the cost.
common AS (
  SELECT unit, b.base_unit, CAST(b.score * 1000 AS BIGINT) * 100 AS base, CAST(n.score * 1000 AS BIGINT) AS score
  FROM bases AS b
  JOIN later AS n USING (unit, pupil_id)
  WHERE b.same_year OR n.registered
  UNION ALL
  SELECT unit, NULL, CAST(CAST(intake AS DECIMAL(18, 5)) * 100000 AS BIGINT), CAST(score * 1000 AS BIGINT)
  FROM staging.exam_scores
  JOIN own USING (unit)
  WHERE score IS NOT NULL AND intake IS NOT NULL
  UNION ALL
  SELECT unit, NULL, CAST(CAST(i.intake AS DECIMAL(18, 5)) * 100000 AS BIGINT), CAST(t.score * 1000 AS BIGINT)
  FROM measures.exam_totals AS t
  JOIN measures.exam_total_intakes AS i USING (unit, pupil_id)
  JOIN own USING (unit)
  WHERE t.score IS NOT NULL AND i.intake IS NOT NULL
),
-- The squares over a hundred million pupils fit 128 bits.
whole AS (
  SELECT unit, base_unit, CAST(base AS HUGEINT) AS base, CAST(score AS HUGEINT) AS score
  FROM common
),
sums AS (
  SELECT
    unit, base_unit, count(*) AS pupils,
    sum(base) AS base_sum, sum(score) AS score_sum,
    sum(base * base) AS base_squares, sum(score * score) AS score_squares, sum(base * score) AS products
  FROM whole
  GROUP BY unit, base_unit
),
schools AS (
  SELECT
    u.exam_id, u.subject, coalesce(b.exam_id, 'intake') AS base_id, u.school_id,
    CAST(sum(s.pupils) AS BIGINT) AS pupils,
    sum(s.base_sum) AS base_sum, sum(s.score_sum) AS score_sum,
    sum(s.base_squares) AS base_squares, sum(s.score_squares) AS score_squares, sum(s.products) AS products
  FROM sums AS s
  JOIN staging.exam_units AS u USING (unit)
  LEFT JOIN staging.exam_units AS b ON b.unit = s.base_unit
  GROUP BY ALL
),
latest AS (
  SELECT exam_id, base_id
  FROM pairs
  WHERE (exam_id, base_id) IN (SELECT (exam_id, base_id) FROM schools)
  QUALIFY row_number() OVER (PARTITION BY exam_id ORDER BY base_year DESC, base_final DESC, base_id) = 1
)
FROM schools
WHERE base_id = 'intake' OR (exam_id, base_id) IN (SELECT (exam_id, base_id) FROM latest)
