import type {Column} from "./columns.js";

export interface Change {
  table: string;
  /** Rows whose key is new, gone, or kept with other values. */
  added: number;
  removed: number;
  changed: number;
}

/** Counts the rows that differ between two revisions of a table, paired by key. A column that came or went changes every kept row. */
export function countChanges(table: string, key: readonly string[], before: readonly Column[], after: readonly Column[]): Change {
  const old = byKey(key, before);
  const change: Change = {table, added: 0, removed: 0, changed: 0};
  for (const [id, row] of byKey(key, after)) {
    const was = old.get(id);
    if (was === undefined) {
      ++change.added;
    } else {
      old.delete(id);
      if (was !== row) {
        ++change.changed;
      }
    }
  }
  change.removed = old.size;
  return change;
}

/** Key → the whole row, both as JSON text; columns in order of name, so that their order is no change. */
function byKey(key: readonly string[], columns: readonly Column[]): Map<string, string> {
  const sorted = [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));
  const keys = key.map((name) => columns.find((column) => column.name === name));
  const map = new Map<string, string>();
  for (let row = 0; row < (columns[0]?.values.length ?? 0); ++row) {
    map.set(JSON.stringify(keys.map((column) => column?.values[row] ?? null)), JSON.stringify(sorted.map(({name, values}) => [name, values[row] ?? null])));
  }
  return map;
}
