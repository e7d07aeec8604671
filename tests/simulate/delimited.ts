/** Lines of cells as delimited text with CRLF, cells quoted where they must be. */
export function delimited(lines: readonly (readonly (string | number)[])[], delimiter: "," | ";" | "\t"): string {
  return lines.map(line => `${line.map(cell => quoted(String(cell), delimiter)).join(delimiter)}\r\n`).join("");
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
