import {findDataset} from "../datasets/datasets.js";
import {literal} from "../sql/quote.js";
import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

/** A file may leave to sources.yaml what holds for it as a whole, such as its year; said here, so that nobody is surprised when it is registered. */
export const requiredColumns: ScreeningCheck = {
  id: "required_columns", severity: "warn", datasets: everyDataset,
  zh: "没有缺少必需的列", en: "No required column is missing",
  repair: {zh: "增加这一列，或登记来源时在 sources.yaml 写明", en: "add the column, or say it in sources.yaml when the file is registered"},
  find: () => everyDataset.flatMap((id) => {
    const {fields, items} = findDataset(id, "checks");
    return [...fields].filter(([name, {need, stored}]) => need === "load" && stored && name !== items?.field).map(([name, {headers}]) => `
      SELECT source_id, min(sheet) AS sheet, NULL::INTEGER AS row, NULL::VARCHAR AS col, ${literal(name)} AS field, NULL::VARCHAR AS value,
        ${literal(`没有“${headers[0]}”列`)} AS zh, ${literal(`there is no column ${headers[0]} (${name})`)} AS en
      FROM raw.${id} GROUP BY source_id HAVING count(${name}) = 0`);
  }).join("\nUNION ALL\n"),
};
