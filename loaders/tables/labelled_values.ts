import {fold} from "../fold.js";
import type {Row} from "../formats/cells.js";
import {headerText} from "./header_text.js";

/** What a line says of the whole table, where: its cell (row as in the file, col 0-based). */
export interface LabelledValue {
  /** Normalised as a header is, without a remark in brackets: 学校名称（盖章） is 学校名称. */
  label: string;
  value: string;
  row: number;
  col: number;
}

/** Longer texts are no labels, and no form has labels further to the right. */
const longest = 200;
const columns = 100;

/** What lines give for the table as a whole under one of the labels: 学校名称：示例一小 in a cell, alone or among others, or the label and its value in two cells. */
export function labelledValues(lines: readonly Row[], labels: ReadonlySet<string>): LabelledValue[] {
  return lines.flatMap(({row, cells}) => cells.slice(0, columns).flatMap((text, col): LabelledValue[] => {
    if (text.length > longest) {
      return [];
    }
    const bare = labelOf(text);
    if (labels.has(bare)) {
      const next = cells.findIndex((other, index) => index > col && fold(other) !== "");
      return next < 0 || labels.has(labelOf(cells[next] ?? "")) ? [] : [{label: bare, value: fold(cells[next] ?? ""), row, col: next}];
    }
    const said = [...fold(text).matchAll(/([^\s:;,]+)\s*:\s*([^:;]*?)(?=[\s,;]+[^\s:;,]+\s*:|;|$)/g)];
    return said.flatMap(([, label = "", value = ""]) => (labels.has(labelOf(label)) && value !== "" ? [{label: labelOf(label), value, row, col}] : []));
  }));
}

function labelOf(text: string): string {
  return headerText(text).replace(/:$/, "").replace(/\([^()]*\)$/, "");
}
