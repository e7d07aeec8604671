import {t} from "../../messages/translate.js";
import {count} from "../format.js";
import type {Sentence} from "../layout.js";
import {marked} from "../marked.js";

/**
 * In how many 学区 lead and cooperating schools came closer. A gap is described, in no colour: who is ahead is nobody's fault.
 * @param changes by how much each 学区's gap grew since the first year (gap_size_since_first): below 0 is closer, whichever side is ahead
 */
export function leadGapsTitle(changes: readonly number[], district: string): Sentence {
  const n = changes.length;
  const closer = changes.filter((change) => change < 0).length;
  if (n === 0) {
    return [t("overview.gaps.one")];
  }
  if (closer === n) {
    return marked(t("overview.gaps.allCloser", {n: count(n), district}), null);
  }
  return closer === 0
    ? marked(t("overview.gaps.noneCloser", {n: count(n), district}), null)
    : marked(t("overview.gaps.closer", {n: count(n), district, closer: count(closer)}), null);
}
