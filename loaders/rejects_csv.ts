import {csvCell} from "../src/csv_cell.js";
import type {Reject} from "./rejects.js";
import type {Dataset} from "./datasets/dataset.js";
import {rejectText} from "./reject_text.js";

const header = ["工作表", "行", "列", "字段", "原值", "处理", "原因代码", "原因", "如何修改"];

/**
 * Rejected and skipped cells as CSV for Excel: UTF-8 with byte order mark, CRLF, one line a cell (the records of a line share its fault).
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function rejectsCsv(dataset: Dataset, rejects: readonly Reject[]): string {
  const lines = new Set(rejects.map((reject) => {
    const {sheet, row, col, field, value, outcome, reason} = reject;
    const {zh, repair} = rejectText(dataset, reject);
    return [sheet, String(row), col ?? "", field ?? "", value ?? "", outcome === "skip" ? "跳过" : "退回", reason, zh, repair.zh].map(csvCell).join(",");
  }));
  return `\ufeff${[header.join(","), ...lines].join("\r\n")}\r\n`;
}
