import {origins} from "../catalogue/origins.js";
import {states} from "../catalogue/missing.js";
import type {Subject} from "./subject.js";

/** The head of every explanation: name, formula, clause, model, caveat. */
export function headLines({id, zh, en, formula, clause, model, caveat}: Subject): string[] {
  return [
    `${zh} · ${en} (${id})`,
    `  formula  ${formula.zh}  (${formula.en})`,
    `  clause   ${clause}`,
    `  model    src/models/${model.replace(".", "/")}.sql`,
    ...(caveat === null ? [] : [`  caveat   ${caveat.zh} ${caveat.en}`]),
  ];
}

/** 模拟数据 (simulated), 公布数据 (published), … */
export function originLabel(id: string | null): string {
  const origin = origins.find((candidate) => candidate.id === id);
  return origin === undefined ? "" : `${origin.label} (${origin.id})`;
}

/** A number with its places and thousands separators, or what stands in its stead: 缺失, 不适用, … */
export function figure(value: number | null, decimals: number, state = "missing"): string {
  if (value === null) {
    return states.find(({id}) => id === (state === "ok" ? "missing" : state))?.zh ?? "—";
  }
  return roundsAway(value, decimals) ? value.toLocaleString("en", {maximumSignificantDigits: 2}) : rounded(value, decimals);
}

function rounded(value: number, decimals: number): string {
  return value.toLocaleString("en", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
}

/** Whether of a figure that is not 0, nor a rest of binary rounding, nothing but 0 is left: 0.023 with no places. */
export function roundsAway(value: number, decimals: number): boolean {
  return Math.abs(value) > 1e-9 && Math.abs(value) < 0.5 * 10 ** -decimals;
}

/** A share of one as percent, one of many that add up, with two decimals unless told otherwise. */
export function percent(share: number | null, decimals = 2, state?: string): string {
  return share === null ? figure(null, decimals, state) : `${rounded(share * 100, decimals)}%`;
}

/** A difference in percentage points with its sign. */
export function points(value: number | null): string {
  return value === null ? "—" : `${value < 0 ? "−" : "+"}${rounded(Math.abs(value), 2)} points`;
}
