import {t} from "../messages/translate.js";
import {h, type Child} from "./element.js";
import {number} from "./format.js";
import {phrases} from "./phrases.js";
import type {Verdict} from "./rows.js";

/** A sentence in pieces: the words that matter carry a tone. */
export type Tone = "pass" | "fail" | "wait";
export type Sentence = readonly (string | {text: string; tone: Tone})[];

/** What a page found: the title, and the sentence under it. */
export interface Finding {
  title: Sentence;
  lede: string;
}

/** The sentence as elements: each phrase stays on one line where it fits, and breaks before the words that carry a tone where it does not. */
export function sentence(parts: Sentence): Child[] {
  const whole = phrases(parts);
  return whole.map((phrase) => {
    const words = phrase.map((part, index) => (typeof part === "string"
      ? typeof phrase[index + 1] === "object" && part.trim() !== "" ? [h("span", {class: "phrase"}, part.trimEnd()), part.slice(part.trimEnd().length)] : part
      : h("mark", {class: part.text.length <= 12 ? `${part.tone} short` : part.tone}, part.text)));
    return whole.length === 1 ? words : h("span", {class: "phrase"}, words);
  });
}

/** The sentence as plain text. */
export function plainText(parts: Sentence): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** The page's title and the sentence under it. */
export function heading({title, lede}: Finding, ...more: Child[]): HTMLElement {
  return h("header", {class: "finding"}, h("h1", {}, sentence(title)), lede !== "" && h("p", {class: "lede"}, lede), more);
}

/** A white card with a serif title, a small line under it, and content. `simulated`: its figures rest on simulated rows, and it says so. */
export function card({title, sub, className, id, simulated = false}: {title: Sentence | string; sub?: Child; className?: string; id?: string; simulated?: boolean}, ...body: Child[]): HTMLElement {
  return h("section", {class: `card ${className ?? ""}`.trim(), id},
    h("h2", {}, sentence(typeof title === "string" ? [title] : title), simulated && [" ", h("span", {class: "chip wait"}, t("strip.simulated"))]),
    sub !== undefined && h("p", {class: "sub"}, sub),
    body);
}

/** Cards side by side on wide screens, under one another on narrow ones. */
export function columns(...cards: Child[]): HTMLElement {
  const place = h("div", {class: "columns"}, cards);
  place.hidden = place.childElementCount === 0;
  return place;
}

export function chip(text: string, tone: Tone | "none"): HTMLElement {
  return h("span", {class: `chip ${tone}`}, text);
}

export const verdictTone: Record<Verdict, Tone | "none"> = {pass: "pass", fail: "fail", pending: "wait", not_applicable: "none"};

/** The tone of a sentence about a verdict: none where none applies. */
export function toneOf(verdict: Verdict): Tone | null {
  const tone = verdictTone[verdict];
  return tone === "none" ? null : tone;
}

export function verdictChip(verdict: Verdict): HTMLElement {
  return chip(t(`verdict.${verdict}`), verdictTone[verdict]);
}

/** Whether a school meets one indicator's figure. */
export function reachChip(verdict: Verdict): HTMLElement {
  return chip(t(`reach.${verdict}`), verdictTone[verdict]);
}

/** A number with its unit small and grey beside it. */
export function figure(value: string, rest: string): HTMLElement {
  return h("span", {class: "figure"}, h("b", {}, value), " ", h("small", {}, rest));
}

/** The legend of a chart: each entry a mark (a CSS class of style/charts.css) and its words. */
export function key(...entries: readonly {mark: string; text: string}[]): HTMLElement {
  return h("ul", {class: "key"}, entries.map(({mark, text}) => h("li", {}, h("i", {class: `mark ${mark}`, "aria-hidden": "true"}), text)));
}

/** A card that says in words that something does not apply here, and why. */
export function notApplicable(title: string, why: string): HTMLElement {
  return card({title}, h("p", {class: "absent"}, chip(t("state.not_applicable"), "none"), " ", why));
}

/** `n 所` with grouped thousands. */
export function schoolCount(n: number): string {
  return t("unit.schools", {n: number(n)});
}
