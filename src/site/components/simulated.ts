import type {Origin} from "./rows.js";

/** Whether any of the rows rests on simulated data, so that what shows them says 模拟数据. */
export function simulated(rows: readonly {origin: Origin}[]): boolean {
  return rows.some((row) => row.origin === "simulated");
}
