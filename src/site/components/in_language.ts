import type {Language} from "../messages/language.js";

/**
 * The manifest as one language reads it: of every text that it has in both, the key `zh`, which pages show, holds the text
 * of that language; of a `clause` or `formula` with an English sibling (`clauseEn`) the key itself. Texts that exist in Chinese alone (clauses, sources, names) stay.
 * What is compared with data by its Chinese name is read from the release's own manifest.
 */
export function inLanguage<T>(value: T, language: Language): T {
  return language === "zh" ? value : (english(value) as T);
}

function english(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(english);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, english(inner)]));
  for (const key of ["clause", "formula"]) {
    if (typeof copy[`${key}En`] === "string") {
      copy[key] = copy[`${key}En`];
    }
  }
  return typeof copy["zh"] === "string" && typeof copy["en"] === "string" ? {...copy, zh: copy["en"]} : copy;
}
