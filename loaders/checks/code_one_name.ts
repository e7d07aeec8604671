import type {ScreeningCheck} from "./check.js";
import {codedNames} from "./coded_names.js";
import {everyDataset} from "./every_dataset.js";

/** Within one file and year: the first name that a code has there is taken for its name, another one offends. The code decides, so no figure hangs on it. */
export const codeOneName: ScreeningCheck = {
  id: "code_one_name", severity: "warn", datasets: everyDataset,
  zh: "一个代码只有一个名称", en: "A code has one name",
  fault: {zh: "有代码对应几个名称", en: "Some code has several names"},
  repair: {zh: "核对代码和名称，同一代码写同一名称", en: "check code and name, and write one name for one code"},
  find: () => `
    SELECT source_id, sheet, row, col, field, name AS value,
      '代码 ' || code || ' 在前面的名称是“' || expected || '”' AS zh, 'code ' || code || ' was called "' || expected || '" before' AS en
    FROM (
      SELECT *, first_value(name) OVER w AS expected, first_value(folded) OVER w AS expected_folded FROM (${codedNames})
      WINDOW w AS (PARTITION BY source_id, kind, code, period ORDER BY sheet, row)
    ) WHERE folded <> expected_folded`,
};
