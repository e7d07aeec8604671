-- One row per stage per school year per indicator per component.
SELECT
  c.year, c.from_year, c.stage, c.indicator_id, c.component, c.cv_before, c.cv_after, c.cv2_change, c.cv_change, c.schools, c.largest, c.state, c.reason, c.origin
FROM measures.balance_changes AS c
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY c.year, c.stage, i.ordinal, c.component
