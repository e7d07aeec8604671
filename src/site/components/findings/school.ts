import {t} from "../../messages/translate.js";
import {count, number, shareMet} from "../format.js";
import type {Finding, Sentence} from "../layout.js";
import {marked} from "../marked.js";
import type {Indicator, SchoolIndicator, SchoolVerdict} from "../rows.js";

export interface SchoolFacts {
  name: string;
  verdict: SchoolVerdict | undefined;
  /** What explains the verdict: which indicator, by how much, what would pass. */
  sentence: string | null;
  /** The school's rows of the year, in catalogue order. */
  values: readonly {indicator: Indicator; row: SchoolIndicator}[];
  /** Why no standard applies here, and the area's mean of the first indicator. */
  whyNone: string;
  area: string;
  mean: number | null;
  /** The least share of its figure that an unmet indicator must reach; null where no rule says so. */
  floor: number | null;
}

/** A school's title, and the sentence that explains its verdict. */
export function schoolFinding(facts: SchoolFacts): Finding {
  return {title: schoolTitle(facts), lede: schoolReason(facts)};
}

function schoolTitle({name, verdict, values, area, mean, floor}: SchoolFacts): Sentence {
  const unmet = values.filter(({row}) => row.verdict === "fail");
  const [only] = unmet;
  const words = {name, count: count(values.length), met: count(verdict?.met ?? 0), unmet: count(unmet.length), pending: count(verdict?.pending ?? 0)};
  switch (verdict?.reason) {
    case "all_met":
      return marked(t("school.title.allMet", words), "pass");
    case "pending":
      return marked(t("school.title.pending", words), "wait");
    case "out_of_scope":
      return [t("school.title.outOfScope", words)];
    case "too_few":
    case "floor_kept":
    case "below_floor":
      return unmet.length === 1 && only !== undefined ? oneShort(only, words, {verdict: verdict.verdict, floor}) : marked(t("school.title.tooFew", words), "fail");
    default: {
      const [first] = values;
      const value = first?.row.value ?? null;
      return first === undefined || value === null || mean === null ? [t("school.title.bare", words)]
        : marked(t("school.title.value", {...words, indicator: first.indicator.short.zh, value: number(value, first.indicator.decimals), area, mean: number(mean, first.indicator.decimals)}), null);
    }
  }
}

/** The one indicator that is short: by a number of whole things where it has them, else by its share of the figure. */
function oneShort({indicator, row}: SchoolFacts["values"][number], words: Record<string, string>, {verdict, floor}: {verdict: SchoolVerdict["verdict"]; floor: number | null}): Sentence {
  const tone = verdict === "pass" ? "wait" : "fail";
  const shared = {...words, name: words.name ?? "", count: words.count ?? "", met: words.met ?? "", indicator: indicator.short.zh};
  if (indicator.whole && row.needed !== null) {
    return marked(t((row.unit_share_0_1 ?? 1) < 1 ? "school.title.stepShared" : "school.title.step", {...shared, needed: needed(row.needed), unit: indicator.numeratorUnit?.zh ?? ""}), tone);
  }
  return marked(t(verdict === "pass" ? "school.title.floor" : "school.title.belowFloor", {...shared, ratio: shareMet(row.ratio_to_threshold ?? 0, floor ?? 0)}), tone);
}

/** The sentence of marts.verdicts; without a standard, why there is none. */
function schoolReason({verdict, sentence, whyNone}: SchoolFacts): string {
  if (verdict === undefined || verdict.reason === "no_standard") {
    return whyNone === "" ? "" : t("school.reason.no_standard", {why: whyNone});
  }
  return sentence ?? "";
}

/** A quantity that must be reached: rounded up, so that doing what it says is enough. */
export function needed(value: number): string {
  return number(Math.ceil(value - 1e-9));
}

/** A quantity that may be given away: rounded down. */
export function spare(value: number): string {
  return number(Math.floor(value + 1e-9));
}
