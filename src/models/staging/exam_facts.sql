-- One row per exam per subject per school per what is the same for all records of a file: few rows, from which everything but pupils and scores is read.
WITH facts AS (
  SELECT exam_id, subject, school_id, year, stage, kind, grade, full_mark, source_id, count(*) AS records
  FROM raw.exam_scores
  GROUP BY ALL
)
SELECT
  f.exam_id, f.subject, f.school_id, f.year, f.stage, f.kind, f.grade, f.full_mark, coalesce(s.registered, false) AS registered, s.origin,
  sum(f.records) AS records
FROM facts AS f
LEFT JOIN staging.exam_sources AS s USING (source_id)
GROUP BY ALL
