-- One row per stage per school year where the standard judges the mean of its indicators' CVs.
SELECT year, stage, indicators, indicators_known, indicators_not_applicable, indicators_missing, cv_mean, limit_cv, margin, verdict, state, origin
FROM measures.composites
ORDER BY year, stage
