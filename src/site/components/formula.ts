import {h} from "./element.js";

/**
 * A formula in words. One plain division (`A ÷ B × 100`) is set as a fraction; anything with brackets, an equals sign or
 * several divisions stays on its line. The text a reader hears is always the one given.
 */
export function formula(text: string): HTMLElement {
  const parts = /^([^÷=()（）√]+?) ÷ ([^÷=()（）√]+?)( × [^÷=()（）√]+)?$/.exec(text);
  if (parts === null) return h("p", {class: "formula"}, text);
  const [, numerator, denominator, factor] = parts;
  return h("p", {class: "formula", role: "math", "aria-label": text},
    h("span", {class: "fraction"}, h("span", {}, numerator), h("span", {}, denominator)), factor);
}
