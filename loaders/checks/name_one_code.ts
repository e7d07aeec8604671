import type {ScreeningCheck} from "./check.js";
import {codedNames} from "./coded_names.js";
import {everyDataset} from "./every_dataset.js";

/** Within one file, year and place. Two schools may truly share a name, so this is worth a look and no more. */
export const nameOneCode: ScreeningCheck = {
  id: "name_one_code", severity: "warn", datasets: everyDataset,
  zh: "一个名称只有一个代码", en: "A name has one code",
  fault: {zh: "有名称对应几个代码", en: "Some name has several codes"},
  repair: {zh: "核对代码；确为两所学校的，在校名中写明所在地；确为两个学区的，名称也应不同", en: "check the code; where they are two schools, write their places into the names; two 学区 need two names"},
  find: () => `
    SELECT source_id, sheet, row, col, field, name AS value,
      '“' || name || '”在前面的代码是 ' || expected || '，这里是 ' || code AS zh, '"' || name || '" had the code ' || expected || ' before, here it is ' || code AS en
    FROM (
      SELECT *, first_value(code) OVER (PARTITION BY source_id, kind, folded, period, place ORDER BY sheet, row) AS expected FROM (${codedNames})
    ) WHERE code <> expected`,
};
