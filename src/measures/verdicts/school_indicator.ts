import {asWritten, judgedValue, number, percent, shareMet} from "../../site/components/format.js";
import type {Verdict} from "../../site/components/rows.js";
import {list, phrase, sentence, type CodeOf, type Words} from "./words.js";

/** One school's figure against its threshold, with the words for both. */
export interface SchoolIndicatorFacts {
  indicator: Words;
  unit: Words;
  decimals: number;
  direction: "up" | "down";
  /** Null for a figure that comes ready-made. */
  item: {name: Words; unit: Words} | null;
  base: Words | null;
  in_scope: boolean;
  value: number | null;
  threshold: number;
  ratio_to_threshold: number | null;
  needed: number | null;
  /** How much of one unit more at the school counts at this stage: below 1 where its stages share the resource. */
  unit_share_0_1: number | null;
  verdict: Verdict;
  numerator: number | null;
  /** Whether the denominator is known. */
  has_base: boolean;
  /** What a school must reach of every figure; null: the standard has no such rule. */
  floor: number | null;
}

/** The code of a school's verdict on one indicator, and its sentence. */
export function schoolIndicatorSentence(facts: SchoolIndicatorFacts): {code: CodeOf<"school_indicator">; text: Words} {
  const code = codeOf(facts);
  const {indicator, unit, threshold, item, base, value, decimals} = facts;
  return {code, text: sentence("school_indicator", code, {
    indicator, unit, threshold: asWritten(threshold), bound: phrase(facts.direction === "up" ? "at_least" : "at_most"),
    ...(value === null ? {} : {value: judgedValue(value, facts, decimals)}),
    ...(facts.ratio_to_threshold === null ? {} : {ratio: shareMet(facts.ratio_to_threshold, facts.floor ?? 0)}),
    ...(item === null || facts.needed === null ? {} : {item: item.name, item_unit: item.unit, needed: atLeast(facts.needed), share: percent(facts.unit_share_0_1 ?? 1, 1)}),
    ...(code === "pending" ? {missing: missing(facts)} : {}),
    ...(code === "no_base" ? {base: base ?? phrase("figure")} : {}),
  })};
}

function codeOf({verdict, in_scope, needed, item, unit_share_0_1: share}: SchoolIndicatorFacts): CodeOf<"school_indicator"> {
  switch (verdict) {
    case "pass": return "met";
    case "pending": return "pending";
    case "fail": return needed === null || item === null ? "short" : (share ?? 1) < 1 ? "short_by_shared" : "short_by";
    default: return in_scope ? "no_base" : "out_of_scope";
  }
}

/** Which cells are missing: the resource, the pupils, or the figure itself. */
function missing({item, base, numerator, has_base}: SchoolIndicatorFacts): Words {
  const absent = [...(item !== null && numerator === null ? [item.name] : []), ...(base !== null && !has_base ? [base] : [])];
  return item === null || absent.length === 0 ? phrase("figure") : list(absent);
}

/** A quantity that must be reached, rounded up, so that doing what it says is enough. */
export function atLeast(value: number): string {
  return number(Math.ceil(value - 1e-9));
}
