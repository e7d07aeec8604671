import {againstLimit, asWritten, cvText, number} from "../../site/components/format.js";
import type {Verdict} from "../../site/components/rows.js";
import {atLeast} from "./school_indicator.js";
import {list, phrase, sentence, type CodeOf, type Words} from "./words.js";

/** An indicator's CV against its limit, with the least that would bring it there. */
export interface IndicatorFacts {
  indicator: Words;
  item: {name: Words; unit: Words} | null;
  schools: number;
  /** Schools without the figure, and with it but without pupils. */
  schools_pending: number;
  schools_unweighed: number;
  cv: number | null;
  limit_cv: number;
  verdict: Verdict;
  /** What schools would need together (measures.audit_remedies, add_lowest), `shared` of them in what their stages share, `own` in what the stage has of its own beside that; null where that is not offered. */
  remedy: {schools: number; amount: number; shared: number; own: number; other: OtherFacts | null} | null;
  /** Where only pupils are missing and the CV is over its limit: fewer of them, together, cannot bring it back, whatever the figures. Else null. */
  pupils_least: number | null;
  /** Schools of the sheet in which a change would be one of what their stages share. */
  schools_shared: number;
}

/** What the remedy makes of the other stage's CV; without a limit `within` is null. */
interface OtherFacts {
  stage: Words;
  cv: number;
  limit: number | null;
  within: boolean | null;
}

/** The code of the verdict on an indicator's differences between schools, and its sentence. */
export function indicatorSentence(facts: IndicatorFacts): {code: CodeOf<"indicator">; text: Words} {
  const code = codeOf(facts);
  const {indicator, item, cv, limit_cv: limit, remedy} = facts;
  const shown = cv === null ? {limit: asWritten(limit, 2)} : withGap(cv, limit);
  const missing = [
    ...(facts.schools_pending > 0 ? [phrase("without_figure", {n: number(facts.schools_pending)})] : []),
    ...(facts.schools_unweighed > 0 ? [phrase("without_pupils", {n: number(facts.schools_unweighed)})] : []),
  ];
  return {code, text: sentence("indicator", code, {
    indicator, ...shown, missing: list(missing), ...(facts.pupils_least === null ? {} : {least: number(facts.pupils_least)}),
    ...(item === null || remedy === null ? {} : {item: item.name, item_unit: item.unit, schools: number(remedy.schools), needed: atLeast(remedy.amount), shared: number(code === "over_by_shared" ? remedy.shared : facts.schools_shared), own: remedy.own > 0 ? phrase("own_part", {n: number(remedy.own)}) : {zh: "", en: ""}, other: otherWords(remedy.other)}),
  })};
}

function otherWords(other: OtherFacts | null): Words {
  if (other === null) {
    return {zh: "", en: ""};
  }
  const {stage, cv, limit, within} = other;
  const shown = cvText(cv, limit);
  return limit === null || within === null ? phrase("other_alone", {stage, cv: shown}) : phrase(within ? "other_within" : "other_over", {stage, cv: shown, limit: asWritten(limit, 2)});
}

function withGap(cv: number, limit: number): {cv: string; limit: string; gap: string} {
  const {value, limit: bound, gap} = againstLimit(cv, limit);
  return {cv: value, limit: bound, gap};
}

function codeOf({verdict, cv, schools, schools_pending, schools_unweighed, schools_shared, pupils_least, remedy, item}: IndicatorFacts): CodeOf<"indicator"> {
  switch (verdict) {
    case "pass": return "within";
    case "pending": return cv === null ? "pending_all" : pupils_least === null ? "pending" : "pending_over";
    case "fail":
      if (schools_pending + schools_unweighed > 0) {
        return "over_whatever";
      }
      if (remedy === null || item === null) {
        return "over";
      }
      return remedy.shared > 0 ? "over_by_shared" : schools_shared > 0 ? "over_by_own" : "over_by";
    default: return schools === 0 ? "no_schools" : schools === 1 ? "one_school" : "no_cv";
  }
}
