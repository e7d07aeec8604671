import {foldSql} from "../sql/cell_sql.js";
import {schoolRef} from "../sql/register.js";
import type {ScreeningCheck} from "./check.js";

/** An alias that another school has too, as id, name or alias, finds no school: the id and the name always win. */
export const aliasesUnambiguous: ScreeningCheck = {
  id: "aliases_unambiguous", severity: "warn", datasets: ["schools"],
  zh: "别名只有一所学校有", en: "An alias is one school's alone",
  fault: {zh: "有别名为几所学校共有", en: "Some alias is shared by several schools"},
  repair: {zh: "删除该别名，或写得更完整；报表中请用代码或全称", en: "remove the alias or write it out in full; files must use the id or the full name"},
  find: () => `
    WITH taken AS (
      SELECT school_id AS ref, school_id, '代码' AS zh, 'id' AS en FROM raw.schools
      UNION ALL SELECT ${schoolRef(foldSql("school_name"))}, school_id, '校名', 'name' FROM raw.schools
      UNION ALL SELECT ${schoolRef(foldSql("alias"))}, school_id, '别名', 'alias' FROM raw.school_aliases
    )
    SELECT a.source_id, a.sheet, a.row, a.col, 'aliases' AS field, a.alias AS value,
      '也是' || string_agg(DISTINCT s.school_name || '（' || t.school_id || '）的' || t.zh, '、' ORDER BY s.school_name || '（' || t.school_id || '）的' || t.zh) AS zh,
      'also the ' || string_agg(DISTINCT t.en || ' of ' || s.school_name || ' (' || t.school_id || ')', ', the ' ORDER BY t.en || ' of ' || s.school_name || ' (' || t.school_id || ')') AS en
    FROM raw.school_aliases AS a JOIN taken AS t ON t.ref = ${schoolRef(foldSql("a.alias"))} AND t.school_id <> a.school_id JOIN raw.schools AS s ON s.school_id = t.school_id
    GROUP BY a.source_id, a.sheet, a.row, a.col, a.school_id, a.alias`,
};
