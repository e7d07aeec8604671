-- One row per exam: the part of the build, from 1, that it is in. Models that join or group pupils are built part by part (create_table.ts): however many years are loaded, what they hold in memory is some exams of five million scores together, or one larger exam.
SELECT exam_id, CAST(dense_rank() OVER (ORDER BY before // 5000000) AS INTEGER) AS part
FROM (
  SELECT exam_id, coalesce(sum(sum(records)) OVER (ORDER BY exam_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
  FROM staging.exam_facts
  GROUP BY exam_id
)
