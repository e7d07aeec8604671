import type {Translate} from "../messages/translate.js";
import {number, percent} from "./format.js";
import type {Finding} from "./layout.js";
import {marked} from "./marked.js";
import type {StatedTotal, TrainingLevel, TrainingTotal} from "./rows.js";

export interface TrainingFindingInput {
  year: number;
  /** The area's row of the year; null: no training. */
  total: TrainingTotal | null;
  /** The published total that the computed one was reconciled with; null: none was published. */
  stated: StatedTotal | null;
  levels: readonly TrainingLevel[];
  /** The word of a level id. */
  level: (id: string) => string;
  awards: number;
  /** Years that have training, of any kind. */
  years: readonly number[];
}

/** Title and sentence of the page: how many person-times, and whether that is the published figure. */
export function trainingFinding(t: Translate, {year, total, stated, levels, level, awards, years}: TrainingFindingInput): Finding {
  if (total === null || total.person_times === null) {
    if (awards > 0) return {title: marked(t("training.title.awards", {year, awards: number(awards)}), "pass"), lede: t("training.lede.none")};
    if (years.length > 0) return {title: [t("training.title.none", {year})], lede: t("training.lede.years", {years: years.join(t("word.and"))})};
    return {title: [t("training.title.never")], lede: t("training.lede.none")};
  }
  const words = {year, total: number(total.person_times), stated: stated === null ? "" : number(stated.stated)};
  const title = stated === null || stated.state === "no_counterpart" ? marked(t("training.title.plain", words), null)
    : marked(t(`training.title.${stated.state}`, words), stated.state === "agrees" ? "pass" : "fail");
  const largest = [...levels].sort((a, b) => b.person_times - a.person_times)[0];
  const lede = largest === undefined || largest.share_0_1 === null || total.programmes === null ? t("training.lede.short")
    : t("training.lede.programmes", {programmes: number(total.programmes), largest: level(largest.level), count: number(largest.person_times), share: percent(largest.share_0_1, 1)});
  return {title, lede};
}
