import {t} from "../messages/translate.js";
import type {State, Verdict} from "./rows.js";

/** By decimals: making a formatter takes longer than a hundred numbers do. */
const formatters = new Map<number, Intl.NumberFormat>();

/** A number with a fixed number of decimals and grouped thousands, with a true minus: `1,146`, `−0.40`. */
export function number(value: number, decimals = 0): string {
  let formatter = formatters.get(decimals);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat("en-US", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
    formatters.set(decimals, formatter);
  }
  const text = formatter.format(Math.abs(value));
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

/**
 * The mean of a row of balance or district_indicators, whose `state` speaks of the CV: one school has a mean and no CV,
 * and a mean of 0 is 0, though no CV exists for it.
 */
export function statedMean(row: {mean: number | null; state: State} | undefined, show: (value: number) => string): string {
  return stated(row?.mean, row !== undefined && row.mean !== null && row.state !== "suppressed" ? "ok" : row?.state, show);
}

/** A small count in words where the language has them (七, 两), else in figures. */
export function count(n: number): string {
  return t("word.numerals").split(",")[n] ?? number(n);
}

/** A limit, threshold or cut-off with the decimals that it is written with, six at most and `least` at least: `0.405`, `2,000`, and with two `0.50`. */
export function asWritten(value: number, least = 0): string {
  return number(value, Math.max(least, decimalsOf(value)));
}

/** A share that is required, as a percentage with the decimals that it is written with: `85%`, `85.5%`. */
export function shareRequired(share: number): string {
  return percent(share, Math.max(0, decimalsOf(share) - 2));
}

/**
 * A school's value, with its threshold's decimals at least. One that fails never reads as its threshold: it gets as many decimals as it takes to tell them apart
 * (5.298 of 5.3, not 5.30).
 */
export function judgedValue(value: number, {threshold, verdict}: {threshold: number | null; verdict: Verdict}, decimals: number): string {
  const least = threshold === null ? decimals : Math.max(decimals, decimalsOf(threshold));
  return threshold === null || verdict !== "fail" ? number(value, least) : number(value, apart(value, threshold, least, least + 5));
}

/** The share of a requirement that is met, with the decimals of the `floor` that it is held against, rounded down: 84.6% is not 85%, which would pass, and 99.6% is not yet 100%. */
export function shareMet(ratio: number, floor = 0): string {
  const decimals = Math.max(0, decimalsOf(floor) - 2);
  const steps = 10 ** (decimals + 2);
  // 0.29 × 100 is 28.999999999999996 in binary.
  return percent(Math.floor(ratio * steps + 1e-9) / steps, decimals);
}

/** A value and the limit that it is held against, with as many decimals (from two, and from the limit's) as it takes to tell them apart; the gap is that of the two as they are shown. */
export function againstLimit(value: number, limit: number): {value: string; limit: string; gap: string} {
  const decimals = apart(value, limit, Math.max(2, decimalsOf(limit)), 9);
  const shown = (of: number) => Number(number(of, decimals).replaceAll(",", ""));
  return {value: number(value, decimals), limit: number(limit, decimals), gap: number(Math.abs(shown(value) - shown(limit)), decimals)};
}

/** A CV as it is shown: beside its limit where it has one. */
export function cvText(cv: number, limit: number | null): string {
  return limit === null ? number(cv, 2) : againstLimit(cv, limit).value;
}

/** The decimals that a figure is written with: six at most, as many as a bureau's own may have. */
function decimalsOf(value: number): number {
  return Math.min(6, (String(Number(value.toFixed(6))).split(".")[1] ?? "").length);
}

/** The fewest decimals with which two numbers read as different; `least` for those that differ in nothing but binary rounding. */
function apart(a: number, b: number, least: number, most: number): number {
  for (let decimals = least; decimals <= most; ++decimals) {
    if (number(a, decimals) !== number(b, decimals)) {
      return decimals;
    }
  }
  return least;
}
