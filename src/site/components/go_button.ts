import {h} from "./element.js";
import type {Context} from "./page.js";

/** A button to the same page with other parameters: the stage or year that has what this one has not. */
export function goButton(go: Context["go"], label: string, params: Parameters<Context["go"]>[0]): HTMLElement {
  const button = h("button", {type: "button", class: "quiet"}, label);
  button.addEventListener("click", () => go(params));
  return button;
}
