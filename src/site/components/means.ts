import type {h} from "./element.js";

const lettersWithBar = /([A-Za-z])\u0304/;

/**
 * A text whose letters with a bar (X̄, a mean) are drawn as a letter and a line: fonts set the combining macron off to one side or leave a gap.
 * The macron stays in the text, invisible, so that it is copied, searched and read aloud as before. A text without one comes back as it is.
 */
export function means(text: string, make: typeof h): (Node | string)[] {
  return text.split(lettersWithBar).map((part, index) => (index % 2 === 0 ? part : make("span", {class: part === part.toLowerCase() ? "barred low" : "barred"}, part, make("span", {}, "\u0304")))).filter((part) => part !== "");
}
