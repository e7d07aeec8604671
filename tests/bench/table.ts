/** Rows of one shape as a Markdown table: keys are the headers, numbers stand right. */
export function table(rows: readonly Record<string, string | number>[]): string {
  const headers = Object.keys(rows[0] ?? {});
  const right = headers.map((header) => rows.every((row) => typeof row[header] === "number"));
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(headers), line(right.map((number) => (number ? "---:" : "---"))), ...rows.map((row) => line(headers.map((header) => row[header] ?? "")))].join("\n");
}
