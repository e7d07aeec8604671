/**
 * SELECT of what each school's figures of a year are compared with: year, the keys, and last year's value of the school, or of the schools that it came out
 * of, added up. Nothing where a part is unknown, where the school came out of a split (it has a part of those figures only), or where it opened.
 * The models have the same rule in measures.school_predecessors; screening runs before them.
 * @param table table of schema raw with year, school_id, stage and the keys
 * @param keys further key columns
 * @param values columns to add up
 */
export function carriedForward(table: string, keys: readonly string[], values: readonly string[]): string {
  const columns = keys.map((key) => `, b.${key}`).join("");
  return `(
    SELECT b.year + 1 AS year, coalesce(c.successor_id, b.school_id) AS school_id, b.stage${columns}${values.map((value) => `, sum(b.${value}) AS ${value}`).join("")}
    FROM ${table} AS b
    LEFT JOIN (
      SELECT *, count(*) OVER (PARTITION BY year, predecessor_id) AS successors, count(*) OVER (PARTITION BY year, successor_id) AS predecessors FROM raw.successions
    ) AS c ON c.year = b.year + 1 AND c.predecessor_id = b.school_id
    WHERE CASE WHEN c.predecessor_id IS NULL THEN NOT EXISTS (FROM raw.successions AS own WHERE own.year = b.year + 1 AND own.successor_id = b.school_id) ELSE c.successor_id IS NOT NULL END
    GROUP BY ALL
    HAVING ${values.map((value) => `count(b.${value}) = coalesce(any_value(c.predecessors), 1)`).join(" AND ")} AND coalesce(max(c.successors), 1) = 1
  )`;
}
