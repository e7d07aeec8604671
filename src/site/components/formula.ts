import {h, type Child} from "./element.js";

/**
 * A formula in words. One plain division (`A ÷ B × 100`) is set as a fraction; an equation, several divisions or a bracket
 * across the division stay on one line. The text a reader hears is always the one given.
 */
export function formula(text: string): HTMLElement {
  const [, numerator = "", denominator = "", factor] = /^([^÷=√；，]+?) ÷ ([^÷=√；，]+?)( × [\d.]+%?)?$/.exec(text) ?? [];
  if (numerator === "" || !whole(numerator) || !whole(denominator)) return h("p", {class: "formula"}, subscripts(text));
  return h("p", {class: "formula", role: "math", "aria-label": text},
    h("span", {class: "fraction"}, h("span", {}, subscripts(numerator)), h("span", {}, subscripts(denominator))), factor);
}

/** `s_g` with its letter set low; the stroke stays in the text, invisible. */
function subscripts(text: string): Child[] {
  return text.split(/_([a-z])\b/).map((part, index) => (index % 2 === 0 ? part : h("sub", {}, h("span", {}, "_"), part)));
}

/** Whether every bracket that opens in the text closes in it. */
function whole(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "(" || character === "（") depth += 1;
    if (character === ")" || character === "）") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
