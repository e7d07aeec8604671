import type {Sentence, Tone} from "./layout.js";

/** A message whose words between asterisks carry the tone: `提高 *2.67 个百分点*` → `["提高 ", {text: "2.67 个百分点", tone}]`. */
export function marked(text: string, tone: Tone | null): Sentence {
  return text.split("*").map((part, index) => (index % 2 === 1 && tone !== null ? {text: part, tone} : part)).filter((part) => part !== "");
}
