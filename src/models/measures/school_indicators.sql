-- One row per school per stage per school year per indicator: its value, and where it stands against its threshold.
-- Met or not is decided on exact products (amount against threshold × base), never on a rounded quotient.
WITH judged AS (
  SELECT
    b.*, t.value AS threshold,
    CASE WHEN b.amount IS NULL OR b.base IS NULL THEN 'missing' WHEN b.base = 0 THEN 'not_applicable' ELSE 'ok' END AS state,
    CASE WHEN state = 'ok' THEN CAST(b.amount AS DOUBLE) / CAST(b.base AS DOUBLE) END AS value,
    CASE WHEN state <> 'ok' THEN NULL WHEN b.direction = 'up' THEN b.amount >= t.value * b.base ELSE b.amount <= t.value * b.base END AS met,
    CASE WHEN state <> 'ok' THEN NULL WHEN b.direction = 'up' THEN b.amount >= t.value * b.base * r.floor ELSE b.amount * r.floor <= t.value * b.base END AS floor_kept
  FROM measures.school_indicator_bases AS b
  LEFT JOIN catalogue.thresholds AS t USING (stage, indicator_id)
  LEFT JOIN catalogue.rule AS r ON true
),
compared AS (
  SELECT *, count(*) OVER w AS parts, bool_or(split) OVER w AS divided
  FROM measures.school_predecessors
  WHERE basis = 'stock' AND base_year = year - 1
  WINDOW w AS (PARTITION BY year, stage, school_id)
),
before AS (
  -- A ratio of sums; a ready-made figure has nothing to add up.
  SELECT c.year, c.stage, c.school_id, b.indicator_id, CAST(sum(b.amount) AS DOUBLE) / nullif(CAST(sum(b.base) AS DOUBLE), 0) AS value
  FROM compared AS c
  JOIN measures.school_indicator_bases AS b ON (b.year, b.stage, b.school_id) = (c.base_year, c.stage, c.base_school_id)
  GROUP BY c.year, c.stage, c.school_id, b.indicator_id, c.parts, c.divided
  HAVING count(b.amount) = c.parts AND count(b.base) = c.parts AND (c.parts = 1 OR NOT (c.divided OR bool_or(b.ready_made)))
)
SELECT
  j.year, j.stage, j.school_id, y.district_id, y.parent_id, y.role, y.in_scope,
  j.indicator_id, j.ordinal, j.local, j.numerator, y.pupils, j.value, j.state,
  CAST(j.threshold AS DOUBLE) AS threshold,
  CASE WHEN j.direction = 'up' THEN j.value / nullif(CAST(j.threshold AS DOUBLE), 0) WHEN j.value > 0 THEN CAST(j.threshold AS DOUBLE) / j.value END AS ratio_to_threshold,
  j.floor_kept,
  CASE
    WHEN NOT y.in_scope OR j.threshold IS NULL OR j.state = 'not_applicable' THEN 'not_applicable'
    WHEN j.state = 'missing' THEN 'pending'
    WHEN j.met THEN 'pass'
    ELSE 'fail'
  END AS verdict,
  -- What an indicator where less is better would need is a reduction of the numerator: not offered.
  -- Counted at the school: of what its stages share, one unit more or less is only `unit_share_0_1` of one at this stage; what the stage has of its own counts whole when it goes.
  CAST(j.threshold * j.base - j.amount AS DOUBLE) / j.per AS gap,
  CASE
    WHEN j.state <> 'ok' OR j.ready_made OR j.direction <> 'up' THEN NULL
    WHEN j.met THEN 0
    -- A part is rounded to 10 decimals, and so may stand that far above what makes up a whole unit.
    WHEN j.whole THEN ceil(gap / j.unit_share_0_1 - 1e-7)
    ELSE gap / j.unit_share_0_1
  END AS needed,
  CASE
    WHEN j.state <> 'ok' OR j.ready_made OR j.direction <> 'up' THEN NULL
    WHEN NOT j.met THEN 0
    WHEN j.whole THEN floor((0 - gap) / CASE WHEN j.own THEN 1 ELSE j.unit_share_0_1 END + 1e-7)
    ELSE (0 - gap) / CASE WHEN j.own THEN 1 ELSE j.unit_share_0_1 END
  END AS spare,
  CASE WHEN j.state = 'ok' THEN j.unit_share_0_1 END AS unit_share_0_1,
  j.value - before.value AS change,
  j.origin
FROM judged AS j
JOIN measures.school_years AS y USING (year, stage, school_id)
LEFT JOIN before ON (before.year, before.stage, before.school_id, before.indicator_id) = (j.year, j.stage, j.school_id, j.indicator_id)
