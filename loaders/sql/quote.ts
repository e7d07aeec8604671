/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of texts for IN. */
export function literals(texts: Iterable<string>): string {
  return `(${[...texts].map(literal).join(", ")})`;
}
