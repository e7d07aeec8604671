import {number} from "../site/components/format.js";
import type {State} from "../site/components/rows.js";
import type {Translate} from "./messages/translate.js";

export {againstLimit, asWritten, cvText, judgedValue, number as decimal, percent, shareMet, shareRequired, signed} from "../site/components/format.js";

/** The value as `format` writes it, or the word for why there is none: missing, suppressed, not applicable and 0 stay four things. */
export function valueText(t: Translate, value: number | null, state: State, format: (value: number) => string): string {
  if (state !== "ok") {
    return t(`state.${state}`);
  }
  return value === null ? t("state.missing") : format(value);
}

/** A value that stands wherever it is there, else the word for why it is not; `state` may speak of another value of the row. */
export function ownText(t: Translate, value: number | null, state: State, format: (value: number) => string): string {
  return value !== null && state !== "suppressed" ? format(value) : valueText(t, null, state, format);
}

export function count(value: number): string {
  return number(value);
}

/** A sum of resources: whole where it is whole, else with one decimal. */
export function shortNumber(value: number): string {
  return number(value, Number.isInteger(value) ? 0 : 1);
}
