-- One row per source; `registered`: its file has the pupils' 学籍号, which is for life, and not a 考号 or 学号, which another child has next year.
SELECT s.source_id, s.origin, coalesce((SELECT bool_and(contains(c.header, '学籍')) FROM raw.columns AS c WHERE c.source_id = s.source_id AND c.field = 'pupil_id'), false) AS registered
FROM raw.sources AS s
