/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The path of one file for DuckDB's readers, which would take `scores[1].csv` for a pattern and read `scores1.csv` in its place. */
export function pathLiteral(path: string): string {
  return literal(path.replaceAll(/[[*?]/g, "[$&]"));
}

/** A list of texts for IN. */
export function literals(texts: Iterable<string>): string {
  return `(${[...texts].map(literal).join(", ")})`;
}
