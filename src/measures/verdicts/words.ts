import {verdictPhrases, verdictTexts, type VerdictKind} from "../../catalogue/verdicts.js";
import {fill} from "../../site/messages/fill.js";

/** A text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

export type CodeOf<Kind extends VerdictKind> = Extract<(typeof verdictTexts)[number], {kind: Kind}>["code"];
type Values = Readonly<Record<string, string | Words>>;

/** The sentence of a code, its places filled. @throws Error where a place has no value */
export function sentence<Kind extends VerdictKind>(kind: Kind, code: CodeOf<Kind>, values: Values): Words {
  const text = verdictTexts.find((entry) => entry.kind === kind && entry.code === code);
  if (text === undefined) {
    throw new Error(`there is no sentence for ${kind} ${code}`);
  }
  return filled(text, values, `${kind} ${code}`);
}

/** A part of a sentence, its places filled. */
export function phrase(id: keyof typeof verdictPhrases, values: Values = {}): Words {
  return filled(verdictPhrases[id], values, id);
}

/** Several as one list: 、 between names, ， between clauses. */
export function list(parts: readonly Words[], separator: "、" | "，" = "、"): Words {
  return {zh: parts.map(({zh}) => zh).join(separator), en: parts.map(({en}) => en).join(", ")};
}

function filled(text: Words, values: Values, place: string): Words {
  const of = (language: "zh" | "en") => fill(text[language], (name) => {
    const value = values[name];
    return typeof value === "object" ? value[language] : value;
  }, place);
  return {zh: of("zh"), en: of("en")};
}
