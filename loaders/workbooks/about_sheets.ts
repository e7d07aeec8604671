/** Sheets that Junheng writes beside a table: what screening found, how to fill in a template, and the words of its dropdowns. They hold no records. */
export const findingsSheet = "核对结果";
export const notesSheet = "填表说明";
export const wordsSheet = "可选值";

const about = new Set([findingsSheet, notesSheet, wordsSheet]);

/** The sheets that may hold a table; all of them where there are no others. */
export function withoutAboutSheets<T extends {name: string}>(sheets: readonly T[]): readonly T[] {
  const rest = sheets.filter(({name}) => !about.has(name));
  return rest.length === 0 ? sheets : rest;
}
