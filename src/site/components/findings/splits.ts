import {t} from "../../messages/translate.js";
import {number, percent} from "../format.js";
import type {Sentence} from "../layout.js";
import {marked} from "../marked.js";
import type {BalanceChange, BalanceSplit} from "../rows.js";

/** Where most of an indicator's S² lies: inside 学区 or between them; null where there is no such split. */
export function splitFinding(rows: readonly BalanceSplit[], district: string): Sentence | null {
  const share = (component: string) => rows.find((row) => row.grouping === "district" && row.index === "variance" && row.component === component)?.share_0_1 ?? null;
  const [within, between] = [share("within"), share("between")];
  if (within === null || between === null) {
    return null;
  }
  return marked(within >= between ? t("indicators.split.within", {district, share: percent(within)}) : t("indicators.split.between", {district, share: percent(between)}), null);
}

/** What moved the CV most since the year before; null where there is nothing to compare. */
export function changeFinding(rows: readonly BalanceChange[]): Sentence | null {
  const total = rows.find((row) => row.component === "total");
  const change = total?.cv_change ?? null;
  if (total === undefined || total.from_year === null || change === null) {
    return null;
  }
  const words = {year: total.from_year, points: number(Math.abs(change), 3)};
  const cause = rows.find((row) => row.largest);
  const moved = number(Math.abs(change), 3) === "0.000" ? t("indicators.change.same", words) : t(change > 0 ? "indicators.change.up" : "indicators.change.down", words);
  return marked(cause === undefined ? moved : `${moved}${t("indicators.change.most", {cause: t(`indicators.change.${cause.component}`)})}`, change > 0 ? "fail" : "pass");
}
