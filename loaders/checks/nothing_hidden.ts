import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

/** What a workbook hides is data and is read; whoever sees the sheet without it would count other figures, so it is said, once a sheet. */
export const nothingHidden: ScreeningCheck = {
  id: "nothing_hidden", severity: "warn", datasets: everyDataset,
  zh: "没有隐藏的行或列", en: "No row or column that is read is hidden",
  fault: {zh: "有隐藏（或被筛选掉）的行或列，也读入了", en: "Some row or column that is read is hidden or filtered out"},
  repair: {zh: "取消隐藏和筛选后核对；不该上报的行请删除", en: "show them and clear the filter; delete what is not to be reported"},
  find: () => `
    SELECT source_id, sheet, NULL::INTEGER AS row, NULL::VARCHAR AS col, NULL::VARCHAR AS field, NULL::VARCHAR AS value,
      CASE part WHEN 'rows' THEN '隐藏的第 ' || replace(places, ', ', '、') || ' 行（共 ' || count || ' 行）' ELSE '隐藏的 ' || replace(places, ', ', '、') || ' 列' END AS zh,
      'hidden ' || part || ' ' || places || CASE part WHEN 'rows' THEN ' (' || count || ' in all)' ELSE '' END AS en
    FROM raw.hidden_parts`,
};
