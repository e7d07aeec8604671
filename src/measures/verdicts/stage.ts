import {againstLimit, asWritten, number} from "../../site/components/format.js";
import type {Verdict} from "../../site/components/rows.js";
import {list, phrase, sentence, type CodeOf, type Words} from "./words.js";

/** What a stage's verdict is made of; `schools_*` are null without a rule for schools. */
export interface StageFacts {
  stage: Words;
  verdict: Verdict;
  schools: number;
  schools_fail: number | null;
  schools_pending: number | null;
  indicators: number;
  fail: readonly Words[];
  pending: readonly Words[];
  composite: {verdict: Verdict; cv_mean: number | null; limit_cv: number; indicators: number; indicators_known: number; indicators_not_applicable: number} | null;
}

const codes = {pass: "all_met", fail: "not_met", pending: "pending", not_applicable: "no_standard"} as const;

/** The code of a stage's verdict, and its sentence: what is not met or pending, or that everything is met. */
export function stageSentence(facts: StageFacts): {code: CodeOf<"stage">; text: Words} {
  const code: CodeOf<"stage"> = codes[facts.verdict];
  const parts = facts.verdict === "pass" ? met(facts) : [...unmet(facts), ...open(facts)];
  return {code, text: sentence("stage", code, {stage: facts.stage, parts: list(parts, "，")})};
}

function met({schools, schools_fail, indicators, composite}: StageFacts): Words[] {
  return [
    ...(schools_fail === null ? [] : [phrase("schools_pass", {n: number(schools)})]),
    ...(indicators === 0 ? [] : [phrase("indicators_pass", {n: number(indicators)})]),
    ...(composite?.verdict === "pass" && composite.cv_mean !== null ? [phrase("composite_pass", {...shown(composite.cv_mean, composite.limit_cv), without: without(composite)})] : []),
  ];
}

function unmet({schools, schools_fail, fail, composite}: StageFacts): Words[] {
  return [
    ...(schools_fail === null || schools_fail === 0 ? [] : [phrase("schools_fail", {all: number(schools), n: number(schools_fail)})]),
    ...(fail.length === 0 ? [] : [phrase("indicators_fail", {names: list(fail)})]),
    ...(composite?.verdict !== "fail" ? [] : [composite.cv_mean === null
      ? phrase("composite_fail_known", {limit: asWritten(composite.limit_cv, 2)}) : phrase("composite_fail", {...shown(composite.cv_mean, composite.limit_cv), without: without(composite)})]),
  ];
}

function open({schools, schools_pending, pending, composite}: StageFacts): Words[] {
  return [
    ...(schools_pending === null || schools_pending === 0 ? [] : [phrase("schools_pending", {all: number(schools), n: number(schools_pending)})]),
    ...(pending.length === 0 ? [] : [phrase("indicators_pending", {names: list(pending)})]),
    ...(composite?.verdict !== "pending" ? [] : [phrase("composite_pending", {known: number(composite.indicators_known), all: number(composite.indicators - composite.indicators_not_applicable)})]),
  ];
}

function without({indicators_not_applicable: n}: NonNullable<StageFacts["composite"]>): Words {
  return n === 0 ? {zh: "", en: ""} : phrase("composite_without", {n: number(n)});
}

function shown(cv: number, limit: number): {cv: string; limit: string} {
  const {value, limit: bound} = againstLimit(cv, limit);
  return {cv: value, limit: bound};
}
