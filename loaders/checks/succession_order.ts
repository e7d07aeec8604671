import type {ScreeningCheck} from "./check.js";

/** No school comes after itself: following successors never leads back. A school that keeps its code through a merger or a split is no circle. */
export const successionOrder: ScreeningCheck = {
  id: "succession_order", severity: "fail", datasets: ["successions"],
  zh: "学校沿革不成环", en: "No succession leads back to where it began",
  fault: {zh: "有学校沿革成环", en: "Some succession leads back to where it began"},
  repair: {zh: "核对前后两所学校是否填反，或代码是否写错", en: "check whether predecessor and successor are swapped, or a code is wrong"},
  find: () => `
    WITH RECURSIVE steps AS (SELECT DISTINCT predecessor_id, successor_id FROM raw.successions WHERE predecessor_id <> successor_id),
    reached AS (
      SELECT successor_id AS start, successor_id AS school_id FROM steps
      UNION
      SELECT r.start, s.successor_id FROM reached AS r JOIN steps AS s ON s.predecessor_id = r.school_id
    )
    SELECT c.source_id, c.sheet, c.row, NULL::VARCHAR AS col, 'successor_id' AS field, c.successor_id AS value,
      c.successor_id || ' 又变回了 ' || c.predecessor_id AS zh, c.successor_id || ' leads back to ' || c.predecessor_id AS en
    FROM raw.successions AS c
    WHERE c.predecessor_id <> c.successor_id AND EXISTS (FROM reached AS r WHERE r.start = c.successor_id AND r.school_id = c.predecessor_id)`,
};
