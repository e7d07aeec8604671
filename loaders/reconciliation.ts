/** What became of a file's records: rows = accepted + missing + rejected + skipped, or the load fails. */
export interface Counts {
  rows: number;
  accepted: number;
  /** Accepted without a value. */
  missing: number;
  rejected: number;
  skipped: number;
}

export interface SourceCounts extends Counts {
  id: string;
  file: string;
  dataset: string;
}

export interface Reconciliation {
  sources: SourceCounts[];
  total: Counts;
  /** `reject:CODE`, `skip:CODE` and `accept_missing:CODE` → records. */
  reasons: Record<string, number>;
  /** Sources that were read, and that were taken over from the last load. */
  read: number;
  kept: number;
}

export function addCounts(parts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => parts.reduce((total, part) => total + part[key], 0);
  return {rows: sum("rows"), accepted: sum("accepted"), missing: sum("missing"), rejected: sum("rejected"), skipped: sum("skipped")};
}

export function addReasons(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const part of parts) {
    for (const [code, records] of Object.entries(part)) {
      sums[code] = (sums[code] ?? 0) + records;
    }
  }
  return Object.fromEntries(Object.entries(sums).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
