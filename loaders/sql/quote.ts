/** A text as an SQL literal; a NUL, which the text of a statement ends at, is put in by its number. A damaged .xls has such names of sheets. */
export function literal(text: string): string {
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join("") : `(${parts.join(" || chr(0) || ")})`;
}

/** The path of one file for DuckDB's readers, which would take `scores[1].csv` for a pattern and read `scores1.csv` in its place. */
export function pathLiteral(path: string): string {
  return literal(path.replaceAll(/[[*?]/g, "[$&]"));
}

/** A list of texts for IN. */
export function literals(texts: Iterable<string>): string {
  return `(${[...texts].map(literal).join(", ")})`;
}
