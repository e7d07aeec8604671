import type {ScreeningCheck} from "./check.js";

/**
 * The sides that each kind must have: 更名 one school on each, which become each other; 合并 two predecessors at least, 拆分 two successors, the school that
 * keeps its code among them; 撤销 no successor, 新设 no predecessor.
 */
export const successionSides: ScreeningCheck = {
  id: "succession_sides", severity: "fail", datasets: ["successions"],
  zh: "沿革类型与前后学校相符", en: "The sides of a succession fit its kind",
  fault: {zh: "有沿革类型与前后学校不符", en: "The sides of some succession do not fit its kind"},
  repair: {
    zh: "合并的每所原校、拆分的每所新校各写一行，保留代码的学校两边都写自己；更名两边各一所；撤销不写新校，新设不写原校",
    en: "write one line for each predecessor of a merger and each successor of a split, the school that keeps its code on both sides; one school on each side of a renaming; no successor where one closed, no predecessor where one opened",
  },
  find: () => `
    WITH sides AS (
      SELECT *,
        count(DISTINCT predecessor_id) OVER (PARTITION BY year, successor_id) AS predecessors,
        count(DISTINCT successor_id) OVER (PARTITION BY year, predecessor_id) AS successors
      FROM raw.successions
    )
    SELECT source_id, sheet, row, NULL::VARCHAR AS col, 'kind' AS field, kind AS value, fault.zh AS zh, fault.en AS en
    FROM (
      SELECT *, CASE
        WHEN kind = 'closed' AND successor_id IS NOT NULL THEN {'zh': '撤销的学校却有新校 ' || successor_id, 'en': 'a closed school has the successor ' || successor_id}
        WHEN kind = 'closed' AND predecessor_id IS NULL THEN {'zh': '没有写撤销的学校', 'en': 'the school that closed is missing'}
        WHEN kind = 'opened' AND predecessor_id IS NOT NULL THEN {'zh': '新设的学校却有原校 ' || predecessor_id, 'en': 'a school that opened has the predecessor ' || predecessor_id}
        WHEN kind = 'opened' AND successor_id IS NULL THEN {'zh': '没有写新设的学校', 'en': 'the school that opened is missing'}
        WHEN kind IN ('closed', 'opened') THEN NULL
        WHEN predecessor_id IS NULL THEN {'zh': '没有写原校', 'en': 'the predecessor is missing'}
        WHEN successor_id IS NULL THEN {'zh': '没有写新校', 'en': 'the successor is missing'}
        WHEN kind = 'rename' AND (predecessors > 1 OR successors > 1) THEN {'zh': '更名一边却有几所学校', 'en': 'a renaming has several schools on one side'}
        WHEN kind = 'merge' AND predecessors < 2 THEN {'zh': '合并只写了一所原校', 'en': 'a merger has only one predecessor'}
        WHEN kind = 'split' AND successors < 2 THEN {'zh': '拆分只写了一所新校', 'en': 'a split has only one successor'}
      END AS fault
      FROM sides
    ) WHERE fault IS NOT NULL`,
};
