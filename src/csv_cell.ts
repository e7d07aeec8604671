/**
 * A text as a cell of a CSV that spreadsheets open. What a spreadsheet would run as a formula gets an apostrophe in front, also behind blanks, which it
 * skips, and with full-width signs, which one of an East Asian locale reads as the ASCII ones; quoted where it would break the line.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\u3000]*[=+\-@＝＋－＠|%\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
