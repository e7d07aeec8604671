import {t} from "../../messages/translate.js";
import {againstLimit, number, signed} from "../format.js";
import {toneOf, type Finding} from "../layout.js";
import {marked} from "../marked.js";
import type {Balance, Indicator} from "../rows.js";

export interface IndicatorFacts {
  indicator: Indicator;
  balance: Balance | undefined;
  area: string;
  year: number;
}

/** What one indicator shows: how many schools meet it, and how unequal they are against the limit. */
export function indicatorFinding({indicator, balance, area, year}: IndicatorFacts): Finding {
  const name = indicator.short.zh;
  if (balance === undefined || balance.cv === null) {
    return {title: marked(t("indicators.title.none", {year, name}), null), lede: t("indicators.lede.none")};
  }
  return {title: title(name, balance, balance.cv), lede: lede(indicator, balance, area)};
}

function title(name: string, {schools: total, schools_met: met, limit_cv: limit, over_limit: over, verdict}: Balance, cv: number): Finding["title"] {
  if (limit === null) {
    return marked(t("indicators.title.plain", {name, schools: number(total), cv: number(cv, 2)}), null);
  }
  const shown = againstLimit(cv, limit);
  const words = {name, schools: number(total), met: number(met ?? 0), cv: shown.value, limit: shown.limit};
  if (met === null) {
    return marked(t(over === true ? "indicators.title.localOver" : "indicators.title.localWithin", words), toneOf(verdict));
  }
  // Over its limit while a school is missing is not failed yet: that school may bring it back.
  return over === true
    ? marked(t("indicators.title.over", words), toneOf(verdict))
    : marked(t("indicators.title.judged", {...words, verdict: t("indicators.title.within", words)}), verdict === "pass" && met === total ? "pass" : "wait");
}

function lede(indicator: Indicator, balance: Balance, area: string): string {
  const {mean, threshold, cv_change: change, change_from_year: before, schools_pending: pending, schools_unweighed: unweighed} = balance;
  const unit = indicator.unit.zh;
  return [
    mean === null ? "" : t("indicators.lede.mean", {area, mean: number(mean, indicator.decimals), unit}),
    threshold === null ? "" : t("indicators.lede.standard", {threshold, unit}),
    before === null || change === null || signed(change, 2) === "0.00" ? "" : t("indicators.lede.change", {
      year: before, direction: t(change > 0 ? "indicators.lede.up" : "indicators.lede.down"), points: number(Math.abs(change), 2),
    }),
    pending === null || pending === 0 ? "" : t("indicators.lede.pending", {n: pending}),
    unweighed === 0 ? "" : t("indicators.lede.unweighed", {n: unweighed}),
  ].join("") + t("word.stop");
}
