-- One row per stage (or `all` stages together) per school year per indicator per index per way of grouping per component.
SELECT
  s.year, s.stage, s.indicator_id, s.index, s.grouping, s.component, s.value, s.share_0_1, s.groups, s.schools, s.schools_ungrouped, s.state, s.reason, s.origin
FROM measures.balance_splits AS s
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY s.year, s.stage, i.ordinal, s.index, s.grouping, s.component
