import {findingsSheet} from "./about_sheets.js";

/** Names that a workbook takes: 数据 for a text file; letters that Excel forbids left out, at most 31, none twice. */
export function safeSheetNames(names: readonly string[]): string[] {
  const taken = new Set([findingsSheet]);
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:]/g, "").replace(/^'|'$/g, "").slice(0, 31).trim() || "数据";
    let free = plain;
    for (let nth = 2; taken.has(free.toLowerCase()); nth++) {
      free = `${plain.slice(0, 27)} (${nth})`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Column letters → index: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
