import {indicators} from "../catalogue/indicators.js";
import {rates} from "../catalogue/rates.js";
import {Failure} from "../failure.js";
import {nearest} from "../cli/nearest.js";
import type {Bureau} from "../workspace.js";

/** What `explain` can be asked about, with the words that say what it means. */
export interface Subject {
  id: string;
  kind: "indicator" | "rate" | "training";
  zh: string;
  en: string;
  formula: {zh: string; en: string};
  clause: string;
  model: string;
  caveat: {zh: string; en: string} | null;
  /** Places after the point. */
  decimals: number;
  unit: string;
  /** Items of numerator and denominator; null for a figure that comes ready-made. */
  items: {numerator: string; denominator: string; per: number} | null;
}

const training: Subject = {
  id: "training_person_times", kind: "training", zh: "培训人次", en: "Training, person-times",
  formula: {zh: "各培训项目人次之和", en: "sum of the person-times of every programme"},
  clause: "人次不是人数：同一教师参加两次计两人次", model: "measures.training_totals",
  caveat: {zh: "属于学区的项目不计入某一学校。", en: "A programme of a 学区 as a whole belongs to no school."},
  decimals: 0, unit: "人次", items: null,
};

/** Everything that can be explained in this workspace. */
export function subjects(bureau: Bureau): Subject[] {
  return [
    ...indicators.map(({id, zh, en, formula, clause, model, caveat, decimals, unit, numerator, denominator, per}): Subject => ({
      id, kind: "indicator", zh, en, formula, clause, model, caveat, decimals, unit: unit.zh,
      items: numerator === null || denominator === null ? null : {numerator, denominator, per: per.value},
    })),
    ...bureau.indicators.map(({id, zh, en, formula, clause, caveat, decimals, unit}): Subject => ({id, kind: "indicator", zh, en, formula, clause, model: "measures.school_indicators", caveat, decimals, unit: unit.zh, items: null})),
    ...rates.map(({id, zh, en, formula, clause, model, caveat}): Subject => ({id, kind: "rate", zh, en, formula, clause, model, caveat, decimals: 2, unit: "%", items: null})),
    training,
  ];
}

/**
 * The subject with this id or Chinese name.
 * @throws Failure (exit 2) with the nearest ones where there is none
 */
export function findSubject(bureau: Bureau, word: string): Subject {
  const all = subjects(bureau);
  const found = all.find(({id, zh}) => id === word || zh === word);
  if (found !== undefined) {
    return found;
  }
  const near = nearest(word, all.map(({id}) => id));
  const alike = all.map(({id}) => id).filter((id) => id !== near && word.length >= 3 && id.split("_").some((part) => part === word || part.startsWith(word)));
  const suggestions = [...(near === null ? [] : [near]), ...alike].slice(0, 4);
  throw new Failure({
    code: "unknown_indicator", place: `explain › ${word}`, message: "there is no such indicator",
    repair: suggestions.length > 0 ? `did you mean ${suggestions.join(" or ")}?` : `use one of ${all.map(({id}) => id).join(", ")}`, exit: 2,
  });
}
