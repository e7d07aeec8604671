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
      const value = next < 0 || labels.has(labelOf(cells[next] ?? "")) || /:\s*$/.test(fold(cells[next] ?? "")) ? "" : bareValue(fold(cells[next] ?? ""));
      return value === "" ? [] : [{label: bare, value, row, col: next}];
    }
    const said = [...fold(text).matchAll(/([^\s:;,]+)\s*:\s*([^:;]*?)(?=[\s,;]+[^\s:;,]+\s*:|;|$)/g)];
    return said.map(([, label = "", value = ""]) => ({label: labelOf(label), value: bareValue(value), row, col})).filter(({label, value}) => labels.has(label) && value !== "");
  }));
}

/** Behind a value: where the seal goes, and when it was filled in. */
const behind = /\s*(?:\((?:单位)?(?:盖章|公章|签章|章)\)|(?:19|20)\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2}))$/;

function bareValue(text: string): string {
  const cut = text.replace(behind, "");
  return cut === text ? text : bareValue(cut);
}

function labelOf(text: string): string {
  return headerText(text).replace(/:$/, "").replace(/\([^()]*\)$/, "");
}
