import type {Sentence} from "./layout.js";

/**
 * A sentence cut after its commas, colons and other stops: a title breaks between phrases before it breaks inside one.
 * Words that carry a tone keep it on both sides of a cut. Nothing is added or lost.
 */
export function phrases(parts: Sentence): Sentence[] {
  const cut: (Sentence[number])[][] = [[]];
  for (const part of parts) {
    const text = typeof part === "string" ? part : part.text;
    for (const piece of text.split(/(?<=[，：；、。！？])/u)) {
      cut.at(-1)?.push(typeof part === "string" ? piece : {...part, text: piece});
      if (/[，：；、。！？]$/u.test(piece)) {
        cut.push([]);
      }
    }
  }
  return cut.filter((phrase) => phrase.length > 0);
}
