import type {Training} from "./rows.js";

/** Programmes in the order of the source's serial numbers (2 before 10), under 学区 and schools as they came; without a number, last. */
export function bySerial<R extends Pick<Training, "serial" | "scope_id">>(rows: readonly R[]): R[] {
  const scopes = [...new Set(rows.map((row) => row.scope_id))];
  const places = new Map(scopes.map((scope, place) => [scope, place]));
  return [...rows].sort((a, b) => places.get(a.scope_id)! - places.get(b.scope_id)! || compare(number(a.serial), number(b.serial)));
}

function number(serial: string | null): number {
  return serial === null || serial.trim() === "" || Number.isNaN(Number(serial)) ? Infinity : Number(serial);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
