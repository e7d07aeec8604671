import {foldSql} from "../sql/cell_sql.js";
import {schoolRef} from "../sql/register.js";
import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

/** Where a file has code and name, the code decides; a name that is not the registered one may mean that the code is another school's. An alias of the school is as good. */
export const nameAsRegistered: ScreeningCheck = {
  id: "name_as_registered", severity: "warn", datasets: everyDataset.filter((id) => id !== "schools"),
  zh: "代码旁的校名与登记一致", en: "The name beside a code is the registered one",
  fault: {zh: "有代码旁的校名与登记不一致", en: "Some name beside a code is not the registered one"},
  repair: {zh: "核对代码是否为另一所学校；更名的，更新学校登记表", en: "check whether the code is another school's; after a rename, bring the register up to date"},
  needs: {sql: (source) => `SELECT 1 FROM raw.school_names JOIN raw.schools USING (school_id) WHERE school_names.source_id = ${source}`, zh: "没有给出学校登记表，或代码旁没有校名", en: "There is no register to compare with, or no name beside a code"},
  find: () => `
    SELECT n.source_id, n.sheet, n.row, n.col, 'school_name' AS field, n.school_name AS value,
      '代码 ' || n.school_id || ' 登记的是“' || s.school_name || '”' AS zh, 'code ' || n.school_id || ' is registered as "' || s.school_name || '"' AS en
    FROM raw.school_names AS n JOIN raw.schools AS s USING (school_id)
    WHERE ${schoolRef(foldSql("n.school_name"))} <> ${schoolRef(foldSql("s.school_name"))}
      AND NOT EXISTS (FROM raw.school_aliases AS a WHERE a.school_id = n.school_id AND ${schoolRef(foldSql("a.alias"))} = ${schoolRef(foldSql("n.school_name"))})`,
};
