-- One row per exam.
SELECT exam_id, year, stage, kind, grade, pupils, subjects, origin
FROM measures.exams
ORDER BY exam_id
