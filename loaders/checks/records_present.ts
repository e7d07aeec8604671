import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";
import {rawTables} from "../raw_schema.js";

const measured = new Set(everyDataset.filter((id) => rawTables[id]?.includes("status ") === true));

/** A header with nothing below it but blank lines, totals and notes, or with not one figure: a form that nobody filled in, or the wrong sheet. */
export const recordsPresent: ScreeningCheck = {
  id: "records_present", severity: "warn", datasets: everyDataset,
  zh: "表头下有记录，且有数值", en: "There are records below the header, and figures in them",
  fault: {zh: "没有记录，或没有一条记录有数值", en: "There is no record, or none has a value"},
  repair: {zh: "核对是否交错了文件，或忘了填写", en: "check whether this is the right file, and whether it was filled in"},
  find: ({whole, dataset}) => {
    const valueless = whole ? "missing > 0" : dataset !== null && measured.has(dataset) ? `source_id IN (SELECT DISTINCT source_id FROM raw.${dataset})` : "false";
    return `
    SELECT source_id, ${whole ? "coalesce(sheet, '')" : "sheet"} AS sheet, NULL::INTEGER AS row, NULL::VARCHAR AS col, NULL::VARCHAR AS field, NULL::VARCHAR AS value,
      CASE WHEN ${valueless} THEN '没有一条记录有数值' ELSE '没有一条记录' END AS zh, CASE WHEN ${valueless} THEN 'no record has a value' ELSE 'not one record' END AS en
    FROM ${whole ? "raw.sources" : "(SELECT source_id, min(sheet) AS sheet FROM raw.columns GROUP BY source_id) AS sources"}
    WHERE ${whole
    ? "accepted + rejected = 0"
    : `source_id NOT IN (SELECT DISTINCT source_id FROM raw.${dataset}${dataset !== null && measured.has(dataset) ? " WHERE status = 'normal'" : ""}) AND source_id NOT IN (SELECT source_id FROM raw.rejects WHERE outcome = 'reject')`}`;
  },
};
