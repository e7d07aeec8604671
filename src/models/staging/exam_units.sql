-- One row per exam per subject per school that has records: its number. Grouping a hundred million records by one small number costs a fraction of grouping them by three texts.
SELECT CAST(row_number() OVER (ORDER BY exam_id, subject, school_id) - 1 AS INTEGER) AS unit, exam_id, subject, school_id
FROM (SELECT DISTINCT exam_id, subject, school_id FROM raw.exam_scores)
