import type {Field} from "./field.js";

/** The words that a cell of the field may hold, one for each meaning: the Chinese one where there is one. None where any text may stand. */
export function acceptedWords({kind, words}: Field): string[] {
  if (kind === "flag") {
    return ["是", "否"];
  }
  const told = new Map<string, string>();
  for (const [word, id] of words) {
    const before = told.get(id);
    if (before === undefined || (!/\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(word))) {
      told.set(id, word);
    }
  }
  return [...told.values()];
}
