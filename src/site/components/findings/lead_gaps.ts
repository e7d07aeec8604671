import {t} from "../../messages/translate.js";
import {count} from "../format.js";
import type {Sentence} from "../layout.js";
import {marked} from "../marked.js";

/**
 * How many 学区 brought lead and cooperating schools closer.
 * @param gaps lead − partners in the first and the last year, one entry a 学区 that has both
 */
export function leadGapsTitle(gaps: readonly {first: number; last: number}[], district: string): Sentence {
  const n = gaps.length;
  const closer = gaps.filter(({first, last}) => movedCloser(first, last)).length;
  if (n === 0) {
    return [t("overview.gaps.one")];
  }
  if (closer === n) {
    return marked(t("overview.gaps.allCloser", {n: count(n), district}), "pass");
  }
  return closer === 0
    ? marked(t("overview.gaps.noneCloser", {n: count(n), district}), "fail")
    : marked(t("overview.gaps.closer", {n: count(n), district, closer: count(closer)}), "pass");
}

/** A gap closes when its size shrinks, whichever side is ahead. */
export function movedCloser(first: number, last: number): boolean {
  return Math.abs(last) < Math.abs(first);
}
