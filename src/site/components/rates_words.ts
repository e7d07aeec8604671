import {number, percent, signed} from "./format.js";
import type {Finding, Tone} from "./layout.js";
import {marked} from "./marked.js";
import type {Rate} from "./rows.js";
import type {Translate} from "../messages/translate.js";

/** A change with what the release reads in it: more than noise, within it, or of other schools and not comparable. */
export type Change = "up" | "up.noise" | "up.partial" | "down" | "down.noise" | "down.partial" | "same";

export function changeOf({since_first_points: points, since_first_reading: reading}: Pick<Rate, "since_first_points" | "since_first_reading">): Change | null {
  if (points === null || reading === null) return null;
  if (points === 0) return "same";
  return `${points > 0 ? "up" : "down"}${({clear: "", noise: ".noise", not_comparable: ".partial"} as const)[reading]}`;
}

const tones: Record<Change, Tone | null> = {up: "pass", "up.noise": "wait", "up.partial": "wait", down: "fail", "down.noise": "wait", "down.partial": "wait", same: null};

/**
 * Title and sentence of the page.
 * @param row the area's row of the year shown
 * @param first the area's row of the first year with a rate
 */
export function ratesFinding(t: Translate, {row, first, name, formula}: {row: Rate; first: Rate; name: string; formula: string}): Finding {
  const {year} = row;
  if (row.rate_0_1 === null) {
    return {title: [t("rates.title.missing", {rate: name, year})], lede: t("rates.lede.missing")};
  }
  const shown = percent(row.rate_0_1, 2);
  const counts = {numerator: show(row.numerator), denominator: show(row.denominator)};
  const partial = row.schools_missing === 0 ? "" : t("rates.lede.partial", {n: row.schools_missing});
  const before = row.first_schools_missing === null || row.first_schools_missing === 0 ? "" : t("rates.lede.partialFirst", {first: first.year, n: row.first_schools_missing});
  const change = changeOf(row);
  if (change === null || first.year === year) {
    // Above 100% there is no interval, of the rate or of the change.
    const lede = row.low_0_1 === null ? "rates.lede.above" : first.year === year ? "rates.lede.single" : "rates.lede.firstAbove";
    return {
      title: [t("rates.title.single", {year, rate: name, percent: shown})],
      lede: t(lede, {...counts, formula, first: first.year, low: share(row.low_0_1), high: share(row.high_0_1)}) + partial,
    };
  }
  const years = year - first.year;
  const span = years === 1 ? t("rates.span.one") : years === 2 ? t("rates.span.two") : t("rates.span.many", {years});
  return {
    title: marked(t(`rates.title.${change}`, {rate: name, span, points: number(Math.abs(row.since_first_points!), 2)}), tones[change]),
    lede: t("rates.lede.change", {
      ...counts, year, percent: shown, first: first.year, firstPercent: share(first.rate_0_1),
      low: points(row.since_first_low_points), high: points(row.since_first_high_points),
      zero: t((row.since_first_low_points ?? 0) > 0 || (row.since_first_high_points ?? 0) < 0 ? "rates.lede.zero.out" : "rates.lede.zero.in"),
    }) + partial + before,
  };
}

/** How many leavers a year the change since the first year needs to be more than noise; null in the first year. */
export function neededWords(t: Translate, row: Pick<Rate, "since_first_points" | "needed_leavers" | "needed_leavers_power80" | "needed_state">, first: number): string | null {
  switch (row.needed_state) {
    case "ok": return t("rates.note.needed", {first, points: points(row.since_first_points), n: show(row.needed_leavers), power: show(row.needed_leavers_power80)});
    case "no_difference": return t("rates.note.needed.none", {first});
    case "beyond": return t("rates.note.needed.beyond", {first});
    default: return null;
  }
}

const show = (value: number | null) => (value === null ? "—" : number(value));
const share = (value: number | null) => (value === null ? "—" : percent(value, 2));
const points = (value: number | null) => (value === null ? "—" : signed(value, 2));
