import type {ScreeningCheck} from "./check.js";

/**
 * A school that begins and ends in one school year has no 1 September of its own: figures are compared year by year, and would find nothing before the last school.
 * One that keeps its code on both sides (合并 and 拆分 in one year) has.
 */
export const successionOneStep: ScreeningCheck = {
  id: "succession_one_step", severity: "fail", datasets: ["successions"],
  zh: "一个学年内的变更写成一步", en: "What changes within one school year is one step",
  fault: {zh: "有学校在同一学年内又变了一次", en: "Some school changes twice within one school year"},
  repair: {zh: "同一学年内的几步合成一步：写一行，从最初的学校直接到最后的学校（并入他校的按合并写）", en: "make one step of it: write one line from the first school to the last, as a merger where it went into another school"},
  find: () => `
    WITH steps AS (SELECT DISTINCT year, predecessor_id, successor_id FROM raw.successions WHERE predecessor_id <> successor_id)
    SELECT c.source_id, c.sheet, c.row, NULL::VARCHAR AS col, 'predecessor_id' AS field, c.predecessor_id AS value,
      b.predecessor_id || ' 在 ' || c.year || ' 学年变为 ' || c.predecessor_id || '，又变为 ' || c.successor_id AS zh, b.predecessor_id || ' becomes ' || c.predecessor_id || ' and ' || c.successor_id || ' within ' || c.year AS en
    FROM raw.successions AS c JOIN steps AS b ON (b.year, b.successor_id) = (c.year, c.predecessor_id)
    WHERE c.predecessor_id <> c.successor_id AND b.predecessor_id <> c.successor_id
      AND NOT EXISTS (FROM raw.successions AS k WHERE (k.year, k.predecessor_id, k.successor_id) = (c.year, c.predecessor_id, c.predecessor_id))`,
};
