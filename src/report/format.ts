import type {StateId} from "../catalogue/missing.js";
import type {Translate} from "./messages/translate.js";

/** Absent values never look like a number: each state has its word. */
export function valueText(t: Translate, value: number | null, state: StateId, format: (value: number) => string): string {
  if (state !== "ok") {
    return t(`state.${state}`);
  }
  return value === null ? t("state.missing") : format(value);
}

/** `1234.5, 2` → `1,234.50`; a true minus sign before negative figures. */
export function decimal(value: number, digits: number): string {
  const text = new Intl.NumberFormat("en-US", {minimumFractionDigits: digits, maximumFractionDigits: digits}).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export function count(value: number): string {
  return decimal(value, 0);
}

/** Share 0–1 → `96.40%`. */
export function percent(share: number, digits = 2): string {
  return `${decimal(share * 100, digits)}%`;
}

/** Percentage points with their sign: `+2.67`, `−0.40`, `0.00`. */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
