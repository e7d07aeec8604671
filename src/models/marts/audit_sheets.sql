-- One row per stage per school year per indicator.
SELECT
  a.year, a.stage, a.indicator_id, a.schools, a.lines, a.pupils, a.resource, a.mean, a.sd, a.cv, a.mean_unweighted, a.sd_unweighted, a.cv_unweighted,
  a.limit_cv, a.within_limit, a.within_limit_unweighted, a.weighting_decides, a.near_limit, a.verdict, a.state, a.origin
FROM measures.audit_sheets AS a
JOIN catalogue.indicators AS i USING (indicator_id)
ORDER BY a.year, a.stage, i.ordinal
