import {language} from "../messages/language.js";
import type {VerdictSentence} from "./rows.js";

/** The sentence of a verdict in the language that the address asks for. */
export function verdictWords({text_zh, text_en}: Pick<VerdictSentence, "text_zh" | "text_en">): string {
  return language() === "en" ? text_en : text_zh;
}
