import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

/** A header with nothing below it but blank lines, totals and notes: a form that nobody filled in, or the wrong sheet. */
export const recordsPresent: ScreeningCheck = {
  id: "records_present", severity: "warn", datasets: everyDataset,
  zh: "表头下有记录", en: "There are records below the header",
  fault: {zh: "只有表头，没有记录", en: "There is a header, and no record below it"},
  repair: {zh: "核对是否交错了文件，或忘了填写", en: "check whether this is the right file, and whether it was filled in"},
  find: ({whole}) => `
    SELECT source_id, ${whole ? "coalesce(sheet, '')" : "sheet"} AS sheet, NULL::INTEGER AS row, NULL::VARCHAR AS col, NULL::VARCHAR AS field, NULL::VARCHAR AS value, '没有一条记录' AS zh, 'not one record' AS en
    FROM ${whole ? "raw.sources" : "(SELECT source_id, min(sheet) AS sheet FROM raw.columns GROUP BY source_id) AS sources"}
    WHERE ${whole
    ? "accepted + missing + rejected = 0"
    : [...everyDataset.map((id) => `source_id NOT IN (SELECT source_id FROM raw.${id})`), "source_id NOT IN (SELECT source_id FROM raw.rejects WHERE outcome = 'reject')"].join(" AND ")}`,
};
