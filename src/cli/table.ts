/**
 * Rows as aligned text, first row the header, for a terminal: Chinese letters take two places.
 * Columns whose cells are all numbers (or empty) below the header stand to the right.
 */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({length: columns}, (_, j) => Math.max(...rows.map((row) => width(row[j] ?? ""))));
  const right = Array.from({length: columns}, (_, j) => rows.slice(1).some((row) => (row[j] ?? "") !== "") && rows.slice(1).every((row) => /^([-+]?[\d,.]+%?|—|)$/.test(row[j] ?? "")));
  return rows.map((row) => Array.from({length: columns}, (_, j) => {
    const cell = row[j] ?? "";
    const room = " ".repeat((widths[j] ?? 0) - width(cell));
    return right[j] === true ? room + cell : cell + room;
  }).join("  ").trimEnd());
}

/** Places that a text takes in a terminal. */
export function width(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(letter) ? 2 : 1), 0);
}
