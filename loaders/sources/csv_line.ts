/**
 * One line of a snapshot: cells as the server wrote them, null as nothing, an empty text as "". Whatever a reader could take for a delimiter, a quote
 * or a blank at the edge is enclosed, so that the line is read back as it was.
 */
export function csvLine(cells: readonly (string | null)[]): string {
  const line = cells.map((cell) => (cell === null ? "" : cell === "" || /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  // A line of nothing would be no record at all.
  return `${line === "" ? '""' : line}\n`;
}
