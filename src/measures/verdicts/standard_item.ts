import {asWritten, judgedValue, number} from "../../site/components/format.js";
import type {Verdict} from "../../site/components/rows.js";
import {phrase, sentence, type CodeOf, type Words} from "./words.js";

/** What an item of the standard was judged by. */
export interface StandardItemFacts {
  item: Words;
  /** Unit of value and required, as the catalogue has it: %, 人, 所, 元; "" for a share; null where words decide. */
  unit: string | null;
  direction: "up" | "down" | "below" | null;
  /** false: more is required than the figure. Null where the item has none. */
  alone: boolean | null;
  computed: "school_size" | "class_size" | "retention" | null;
  value: number | null;
  required: number | null;
  verdict: Verdict;
  reason: "met" | "unmet" | "not_reported" | "no_value" | "no_conclusion" | "schools_missing" | "average_only" | "formulas_differ";
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
  // What must be below a figure never reads as it, where it is met as little as where it is not.
  const shown = (figure: number) => withUnit(judgedValue(figure, {threshold: required, verdict: direction === "below" ? "fail" : verdict}, Number.isInteger(figure) ? 0 : 2), unit);
  const against: Readonly<Record<string, Words>> = required === null ? {} : {required: withUnit(asWritten(required, Number.isInteger(required) ? 0 : 2), unit), bound: phrase(bounds[direction ?? "up"])};
  return {code, text: sentence("standard_item", code, {
    // The rate's own name says by which formula.
    item: basis === null || code === "formulas_differ" ? item : basis, ...(basis === null ? {} : {basis}),
    ...(value === null ? {} : {value: shown(value)}),
    ...against,
    stated: value === null ? {zh: "", en: ""} : phrase(required === null ? "stated" : "stated_against", {value: shown(value), ...against}),
    ...(facts.schools_over === null ? {} : {over: number(facts.schools_over)}),
    ...(facts.schools_missing === null ? {} : {missing: number(facts.schools_missing)}),
    ...(size === null ? {} : {counted: phrase("compulsory_only", {one: number(size.one), both: number(size.both)})}),
  })};
}

const bounds = {up: "at_least", down: "at_most", below: "below"} as const;

function codeOf({computed, source, reason, value, required, direction, alone}: StandardItemFacts): CodeOf<"standard_item"> {
  if (reason === "no_conclusion") {
    return required === null ? "no_conclusion" : "figure_alone";
  }
  if (reason === "not_reported" || reason === "no_value" || reason === "formulas_differ" || reason === "average_only") {
    return reason;
  }
  if (source === "reported") {
    if (reason === "met") {
      return value === null || required === null ? "met_words" : alone === true ? "met_figure" : "met_both";
    }
    // A figure that keeps what is required is not why the bureau says not met.
    return value === null || required === null || keeps(value, required, direction) ? "unmet_words" : "unmet_figure";
  }
  const codes = {
    school_size: {met: "met_size", unmet: "unmet_size", schools_missing: "pending_size"},
    // No figure shows that every class is within its limit.
    class_size: {met: "average_only", unmet: "unmet_class", schools_missing: "pending_class"},
    retention: {met: "met_figure", unmet: "unmet_figure", schools_missing: value === null ? "pending_rate_all" : "pending_rate"},
  } as const;
  return codes[computed ?? "retention"][reason];
}

function keeps(value: number, required: number, direction: StandardItemFacts["direction"]): boolean {
  return direction === "below" ? value < required : direction === "down" ? value <= required : value >= required;
}

const units: Readonly<Record<string, string>> = {人: "pupils", 所: "schools", 元: "yuan"};

/** 95%, or 50 人 and 50 pupils. */
function withUnit(figure: string, unit: string | null): Words {
  const named = unit === null ? undefined : units[unit];
  return named === undefined ? {zh: `${figure}${unit ?? ""}`, en: `${figure}${unit ?? ""}`} : {zh: `${figure} ${unit}`, en: `${figure} ${named}`};
}
