import type {Manifest} from "./release.js";

export interface RecordTotals {
  rows: number;
  accepted: number;
  missing: number;
  rejected: number;
  skipped: number;
}

/** The sources' record counts in total. rows = accepted + missing + rejected + skipped, as the load guarantees for each file. */
export function recordTotals(sources: readonly Pick<Manifest["sources"][number], keyof RecordTotals>[]): RecordTotals {
  const total: RecordTotals = {rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0};
  for (const source of sources) {
    for (const name of Object.keys(total) as (keyof RecordTotals)[]) total[name] += source[name];
  }
  return total;
}
