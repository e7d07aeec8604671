-- One row per school in scope with a figure and pupils per stage per school year per indicator.
SELECT
  l.year, l.stage, l.indicator_id, l.school_id, l.pupils, l.resource, l.value, l.share_0_1, l.deviation, l.part, l.part_0_1, l.part_unweighted,
  l.shared, l.unit_share_0_1, c.added_alone, c.removed_alone, c.added_lowest, c.moved, l.origin
FROM measures.audit_lines AS l
LEFT JOIN measures.audit_changes AS c USING (year, stage, indicator_id, school_id)
ORDER BY l.year, l.stage, l.ordinal, l.school_id
