import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {schoolDots} from "./school_dots.js";
import type {StageVerdict} from "./rows.js";

/** Schools that pass as a whole, a line of dots a year. */
export function passingYears(verdicts: readonly StageVerdict[], year: number): HTMLElement {
  return h("dl", {class: "passing"}, verdicts.map((row) => {
    const {schools_pass: met, schools_fail: unmet, schools_pending: pending} = row;
    const summary = t("overview.board.dotsSummary", {met, unmet, pending});
    return h("div", {class: row.year === year ? "now" : null}, h("dt", {}, row.year),
      h("dd", {}, schoolDots({met, unmet, pending, summary}), h("span", {class: "figure"}, h("b", {}, met), h("small", {}, ` / ${row.schools}`))));
  }));
}
