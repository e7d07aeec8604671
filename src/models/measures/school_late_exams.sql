-- One row per school per school year in which it began and a predecessor sat an exam under its own code: as in exams it begins a year later.
SELECT DISTINCT c.successor_id AS school_id, c.year
FROM staging.successions AS c
JOIN staging.exam_units AS u ON u.school_id = c.predecessor_id
JOIN measures.exams AS e ON e.exam_id = u.exam_id AND e.year = c.year
WHERE c.successor_id <> c.predecessor_id
