import {t} from "../../messages/translate.js";
import {count} from "../format.js";
import type {Sentence} from "../layout.js";
import {marked} from "../marked.js";

/**
 * How many 学区 brought lead and cooperating schools closer.
 * @param changes by how much each 学区's gap grew since the first year (gap_size_since_first): below 0 is closer, whichever side is ahead
 */
export function leadGapsTitle(changes: readonly number[], district: string): Sentence {
  const n = changes.length;
  const closer = changes.filter((change) => change < 0).length;
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
