import {number, shareMet, shareRequired} from "../../site/components/format.js";
import {list, phrase, sentence, type CodeOf, type Words} from "./words.js";

/** A school's verdict with its indicators that are not met (closest first) or pending. */
export interface SchoolFacts {
  reason: Exclude<CodeOf<"school">, "ended">;
  scope_reason: "school_type" | "no_pupils" | "small_teaching_point" | "ended" | null;
  /** Indicators of the standard that the rule counts. */
  count: number;
  met: number;
  /** `kept`: what is reached of the figure is no less than the rule's floor. */
  unmet: readonly {indicator: Words; ratio: number; kept: boolean}[];
  pending: readonly Words[];
  rule: {minimum: number; floor: number} | null;
}

/** The code of a school's verdict, and its sentence. */
export function schoolSentence({reason, scope_reason: why, count, met, unmet, pending, rule}: SchoolFacts): {code: CodeOf<"school">; text: Words} {
  const code = reason === "out_of_scope" && why === "ended" ? "ended" : reason;
  return {code, text: sentence("school", code, {
    count: number(count), met: number(met), names: pending.length === 0 ? phrase("every_figure") : list(pending),
    unmet: list((code === "below_floor" ? unmet.filter(({kept}) => !kept) : unmet).map(({indicator, ratio}) => phrase("short", {indicator, ratio: shareMet(ratio, rule?.floor)}))),
    open: pending.length === 0 ? {zh: "", en: ""} : phrase("open", {names: list(pending)}),
    ...(rule === null ? {} : {minimum: number(rule.minimum), floor: shareRequired(rule.floor), more: number(unmet.length - (count - rule.minimum))}),
    ...(why === null || why === "ended" ? {} : {why: phrase(why)}),
  })};
}
