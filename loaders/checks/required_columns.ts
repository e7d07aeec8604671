import {findDataset} from "../datasets/datasets.js";
import {literal} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

/** A file may leave to sources.yaml what holds for it as a whole, such as its year; said here, so that nobody is surprised when it is registered. */
export const requiredColumns: ScreeningCheck = {
  id: "required_columns", severity: "warn", datasets: everyDataset,
  zh: "没有缺少必需的列", en: "No required column is missing",
  fault: {zh: "缺少必需的列", en: "Some required column is missing"},
  repair: {zh: "增加这一列，或登记来源时在 sources.yaml 写明", en: "add the column, or say it in sources.yaml when the file is registered"},
  alone: true,
  find: ({dataset}) => {
    const id = dataset ?? "";
    const {fields, items} = findDataset(id, "checks");
    const wanted = [...fields].filter(([name, {need, stored}]) => need === "load" && stored && name !== items?.field);
    const counted = wanted.map(([name, {headers: [header]}]) => `{'field': ${literal(name)}, 'filled': count(${name}), 'zh': ${literal(`没有“${header}”列`)}, 'en': ${literal(`there is no column ${header} (${name})`)}}`);
    return `
      SELECT source_id, sheet, NULL::INTEGER AS row, NULL::VARCHAR AS col, c.field AS field, NULL::VARCHAR AS value, c.zh AS zh, c.en AS en
      FROM (SELECT source_id, min(sheet) AS sheet, unnest([${counted.join(", ")}]) AS c FROM raw.${id} GROUP BY source_id)
      WHERE c.filled = 0`;
  },
};
