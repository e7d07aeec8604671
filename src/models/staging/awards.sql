-- One row per award: a line of several (获奖数, or 一等奖2人 in the cell of the prize) is as many rows, one that names its winner is one. 一等, 壹等奖 and 1等奖 are 一等奖.
WITH written AS (
  SELECT *, regexp_extract(translate(prize, '０１２３４５６７８９', '0123456789'), '(?s)^(.*[奖等])\s*[(（]?\s*([1-9][0-9]{0,2})\s*[人名项个件]\s*[)）]?$', ['named', 'several']) AS parts
  FROM raw.awards
),
named AS (
  SELECT *, CASE WHEN parts.named = '' THEN prize ELSE parts.named END AS called
  FROM written
)
SELECT
  r.year, r.district_id, r.school_id, r.competition, r.subject,
  coalesce(r.level, 'unstated') AS level,
  CASE WHEN regexp_full_match(r.called, '[特一二三壹贰叁123１２３]等奖?') THEN translate(r.called[1], '壹贰叁123１２３', '一二三一二三一二三') || '等奖' ELSE r.called END AS prize,
  s.origin
FROM named AS r
CROSS JOIN unnest(range(CASE WHEN r.winner IS NULL THEN coalesce(r.awards, TRY_CAST(r.parts.several AS BIGINT), 1) ELSE 1 END)) AS n(nth)
LEFT JOIN raw.sources AS s USING (source_id)
