import {t} from "../messages/translate.js";
import type {State} from "./rows.js";

/** A number with a fixed number of decimals and grouped thousands, with a true minus: `1,146`, `−0.40`. */
export function number(value: number, decimals = 0): string {
  const text = Math.abs(value).toLocaleString("en-US", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `−${text}` : text;
}

/** A difference, its sign always written: `+0.70`, `−0.40`, `0.00`. */
export function signed(value: number, decimals = 0): string {
  const text = number(value, decimals);
  return value > 0 && Number(text.replaceAll(",", "")) !== 0 ? `+${text}` : text;
}

/** A share of 0 to 1 as a percentage: `96.40%`. */
export function percent(share: number, decimals = 0): string {
  return `${number(share * 100, decimals)}%`;
}

/** The value as `show` writes it, or the word for why there is none. Missing, suppressed, not applicable and 0 stay four things. */
export function stated(value: number | null | undefined, state: State | null | undefined, show: (value: number) => string): string {
  if (value !== null && value !== undefined && (state === "ok" || state === undefined || state === null)) {
    return show(value);
  }
  return state === "missing" || state === "suppressed" || state === "not_applicable" ? t(`state.${state}`) : t("state.none");
}

/** A small count in words where the language has them (七, 两), else in figures. */
export function count(n: number): string {
  return t("word.numerals").split(",")[n] ?? number(n);
}

/** A value and the limit that it is held against, with as many decimals (two to four) as it takes to tell them apart. */
export function againstLimit(value: number, limit: number): {value: string; limit: string; gap: string} {
  const decimals = [2, 3].find((places) => value === limit || value.toFixed(places) !== limit.toFixed(places)) ?? 4;
  return {value: number(value, decimals), limit: number(limit, decimals), gap: number(Math.abs(value - limit), decimals)};
}
