import {negative, noYear, reasons, sharedName} from "../src/catalogue/reasons.js";
import type {Reject} from "./rejects.js";
import {acceptedWords} from "./datasets/accepted_words.js";
import type {Dataset} from "./datasets/dataset.js";
import {fold} from "./fold.js";

const known = new Map(reasons.map((reason) => [reason.code, reason]));

/** What is wrong with a cell and what to do, in both languages: the reason's text, with the words that are accepted, or the schools that may be meant. */
export function rejectText({fields}: Dataset, {reason, field, value, near, shared}: Pick<Reject, "reason" | "field" | "value" | "near" | "shared">): {zh: string; en: string; repair: {zh: string; en: string}} {
  const declared = fields.get(field ?? "");
  const below = reason === "out_of_range" && declared?.min === 0 && fold(value ?? "").startsWith("-");
  const {zh, en, repair} = below ? negative : reason === "unreadable_value" && declared?.kind === "year" ? noYear : shared ? sharedName : (known.get(reason) ?? {zh: reason, en: reason, repair: {zh: "", en: ""}});
  const words = reason === "unknown_word" && declared !== undefined ? acceptedWords(declared) : near !== null && shared ? near.split("、") : [];
  return {
    zh, en,
    repair: {
      zh: `${repair.zh}${words.length === 0 ? "" : `：${words.join("、")}`}${near === null || shared ? "" : `。${nearTo(reason).zh}：${near}`}`,
      en: `${repair.en}${words.length === 0 ? "" : `: ${words.join(", ")}`}${near === null || shared ? "" : `. ${nearTo(reason).en}: ${near}`}`,
    },
  };
}

/** What stands before schools that a text may be meant for, or whose name stands beside an empty code. */
export function nearTo(reason: string): {zh: string; en: string} {
  return reason === "missing_school" ? {zh: "本行的校名是", en: "The name in this line is that of"} : {zh: "相近的有", en: "Near"};
}
