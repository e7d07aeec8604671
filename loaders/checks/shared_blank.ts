import {items} from "../../src/catalogue/items.js";
import {literals} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";

/** A cell without a figure beside what the whole school shares: it may mean none of its own (0) or not known, and while it is not known the stage has no figure. */
export const sharedBlank: ScreeningCheck = {
  id: "shared_blank", severity: "warn", datasets: ["resources"],
  zh: "有全校共用的，各学段自有的也已填报", en: "Where a school shares something, its stages say what they have of their own",
  fault: {zh: "有学段没有填报自有的，全校共用的无法分摊到该学段", en: "Some stage does not say what it has of its own, so that its part of what is shared gives no figure"},
  repair: {zh: "该学段没有自己单独使用的，填 0；有的，填自有部分", en: "write 0 where the stage has none of its own, else what it has"},
  find: () => `
    SELECT r.source_id, r.sheet, r.row, r.col, 'value' AS field, NULL::VARCHAR AS value, '全校共用的已填报，本学段自有的为空' AS zh, 'the school shares it, and the stage has no figure of its own' AS en
    FROM raw.resources AS r
    WHERE r.stage NOT IN ('shared') AND r.value IS NULL AND r.item IN ${literals(items.filter(({shared}) => shared).map(({id}) => id))}
      AND EXISTS (FROM raw.resources AS s WHERE s.stage = 'shared' AND s.value > 0 AND s.school_id = r.school_id AND s.item = r.item AND s.year IS NOT DISTINCT FROM r.year)`,
};
