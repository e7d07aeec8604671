import {t} from "../messages/translate.js";
import {h, type Child} from "./element.js";
import {formula} from "./formula.js";

export interface MethodEntry {
  /** Anchor, the same as the catalogue's id. */
  id: string;
  name: string;
  /** One plain sentence. */
  sentence: string;
  formula: string | null;
  /** Terms and what they say; a null value is left out. */
  facts: readonly (readonly [term: string, value: Child | null])[];
}

/** One definition: name with its anchor, a plain sentence, the formula, then clause, source, model and caveat. */
export function methodsEntry({id, name, sentence, formula: text, facts}: MethodEntry): HTMLElement {
  return h("article", {class: "method", id},
    h("h3", {}, name, " ", h("a", {class: "anchor", href: `#${id}`, "aria-label": t("methods.anchor", {name})}, "¶")),
    h("p", {}, sentence),
    h("div", {class: "method-body"}, text !== null && formula(text),
    h("dl", {}, facts.filter(([, value]) => value !== null && value !== "").map(([term, value]) => [h("dt", {}, term), h("dd", {}, value)]))));
}
