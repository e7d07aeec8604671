-- One row per warehouse: the largest step, in thousandths of a mark, of which every score is a multiple. Totals counted in such steps are small numbers.
SELECT greatest(1, list_reduce(list(score_1e3), lambda a, b: gcd(a, b), 0)) AS step_1e3
FROM staging.exam_marks
WHERE score_1e3 IS NOT NULL
