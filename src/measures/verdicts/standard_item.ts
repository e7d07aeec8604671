import {judgedValue, number} from "../../site/components/format.js";
import type {Verdict} from "../../site/components/rows.js";
import {phrase, sentence, type CodeOf, type Words} from "./words.js";

/** What an item of the standard was judged by. */
export interface StandardItemFacts {
  item: Words;
  /** Unit of value and required, as the catalogue has it: %, 人, 所, 元; null where words decide. */
  unit: string | null;
  direction: "up" | "down" | null;
  computed: "school_size" | "class_size" | "retention" | null;
  value: number | null;
  required: number | null;
  verdict: Verdict;
  reason: "met" | "unmet" | "not_reported" | "no_value" | "schools_missing" | "average_only" | "formulas_differ";
  source: "computed" | "reported" | "none";
  /** Name of the rate that was used. */
  basis: Words | null;
  schools_over: number | null;
  schools_missing: number | null;
  /** Limits of a school's size; null where the standard has none. */
  size: {one: number; both: number} | null;
}

/** The code of the verdict on an item of the standard, and its sentence: by which figure, or who has to report what. */
export function standardItemSentence(facts: StandardItemFacts): {code: CodeOf<"standard_item">; text: Words} {
  const code = codeOf(facts);
  const {item, unit, direction, value, required, verdict, basis, size} = facts;
  const shown = (figure: number) => withUnit(judgedValue(figure, {threshold: required, verdict}, Number.isInteger(figure) ? 0 : 2), unit);
  return {code, text: sentence("standard_item", code, {
    // The rate's own name says by which formula.
    item: basis === null || code === "formulas_differ" ? item : basis, ...(basis === null ? {} : {basis}),
    ...(value === null ? {} : {value: shown(value)}),
    ...(required === null ? {} : {required: withUnit(number(required, Number.isInteger(required) ? 0 : 2), unit), bound: phrase(direction === "down" ? "at_most" : "at_least")}),
    ...(facts.schools_over === null ? {} : {over: number(facts.schools_over)}),
    ...(facts.schools_missing === null ? {} : {missing: number(facts.schools_missing)}),
    ...(size === null ? {} : {counted: phrase("compulsory_only", {one: number(size.one), both: number(size.both)})}),
  })};
}

function codeOf({computed, source, reason, value, required}: StandardItemFacts): CodeOf<"standard_item"> {
  if (reason === "not_reported" || reason === "no_value" || reason === "formulas_differ" || reason === "average_only") {
    return reason;
  }
  if (source === "reported") {
    return value === null || required === null ? (reason === "met" ? "met_words" : "unmet_words") : reason === "met" ? "met_figure" : "unmet_figure";
  }
  const codes = {
    school_size: {met: "met_size", unmet: "unmet_size", schools_missing: "pending_size"},
    // No figure shows that every class is within its limit.
    class_size: {met: "average_only", unmet: "unmet_class", schools_missing: "pending_class"},
    retention: {met: "met_figure", unmet: "unmet_figure", schools_missing: value === null ? "pending_rate_all" : "pending_rate"},
  } as const;
  return codes[computed ?? "retention"][reason];
}

const units: Readonly<Record<string, string>> = {人: "pupils", 所: "schools", 元: "yuan"};

/** 95%, or 50 人 and 50 pupils. */
function withUnit(figure: string, unit: string | null): Words {
  const named = unit === null ? "" : units[unit];
  return named === undefined ? {zh: `${figure}${unit}`, en: `${figure}${unit}`} : {zh: `${figure} ${unit}`, en: `${figure} ${named}`};
}
