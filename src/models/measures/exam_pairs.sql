-- One row per exam per earlier exam of its stage: whether its pupils can be the same children, and where they cannot, why (`other_cohort`, `exam_numbers`).
WITH moments AS (
  SELECT
    e.exam_id, e.stage, e.year, e.kind, e.grade, e.registered,
    -- 中考 is the last exam of a school's last year; for the others of a year no order is known, so they are not compared.
    e.kind = 'zhongkao' AS final,
    coalesce(g.grade, CASE WHEN e.grade IS NULL AND (e.kind = 'zhongkao' OR (e.kind = 'mock' AND e.stage = 'junior')) THEN 9 END) AS number,
    -- 2011级 (entered) or 2014届 (leave) is the same children in every year.
    nullif(regexp_extract(regexp_replace(e.grade, '\s', '', 'g'), '^(19|20)\d\d[级届]$'), '') AS cohort
  FROM measures.exams AS e
  LEFT JOIN catalogue.grades AS g ON g.word = regexp_replace(e.grade, '\s', '', 'g')
)
SELECT
  n.exam_id, b.exam_id AS base_id, n.stage, n.year, b.year AS base_year, b.final AS base_final,
  CASE
    -- Children move up a grade a year. Of exams of unknown grade the next year's of the same name or kind has the next cohort.
    WHEN n.number - b.number <> n.year - b.year THEN 'other_cohort'
    WHEN n.cohort <> b.cohort AND right(n.cohort, 1) = right(b.cohort, 1) THEN 'other_cohort'
    WHEN b.year < n.year AND (n.number IS NULL OR b.number IS NULL) AND ((n.grade = b.grade AND n.cohort IS NULL) OR (n.grade IS NULL AND b.grade IS NULL AND n.kind = b.kind)) THEN 'other_cohort'
    -- 考号 are given anew every year: the same one is another child's.
    WHEN b.year < n.year AND NOT (n.registered AND b.registered) THEN 'exam_numbers'
  END AS reason
FROM moments AS n
JOIN moments AS b ON b.stage = n.stage AND (b.year < n.year OR (b.year = n.year AND n.final AND NOT b.final))
