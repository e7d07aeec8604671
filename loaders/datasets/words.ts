import {fold} from "../fold.js";

/** Folded lower-case spelling → id, of a catalogue list: its ids, both names and accepted words. */
export function wordsOf(list: readonly {id: string; zh: string; en: string; words?: readonly string[]}[]): ReadonlyMap<string, string> {
  return new Map(list.flatMap(({id, zh, en, words = []}) => [id, zh, en, ...words].map((word) => [fold(word).toLowerCase(), id] as const)));
}
