import {h} from "./element.js";
import {extent} from "./extent.js";
import {number, stated} from "./format.js";
import {intervalReading} from "./interval_reading.js";
import {intervalStrip} from "./interval_strip.js";
import {card, chip} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {ExamBetween} from "./rows.js";
import {simulated} from "./simulated.js";
import {stripAxis} from "./strip_axis.js";

const two = (value: number | null) => (value === null ? "—" : number(value, 2));

/** The share of score variance that lies between schools, a line a subject, each with its interval against the limit. */
export function examBetweenCard({manifest, t, link}: Context, between: readonly ExamBetween[], subject: string): HTMLElement {
  const title = t("exams.between.title");
  const known = between.filter((row) => row.state === "ok" && row.icc_anova !== null);
  const {clause, confirmed} = manifest.catalogue.exams.limitBetween;
  const limit = between.find((row) => row.limit_0_1 !== null)?.limit_0_1 ?? null;
  if (known.length === 0) {
    return card({title}, h("p", {class: "absent"}, t("exams.between.none")));
  }
  const domain = extent([0, limit, ...known.flatMap((row) => [row.icc_anova, row.icc_low, row.icc_high])]);
  const line = (row: ExamBetween) => {
    const name = listed(manifest, "subjects", row.subject);
    const reading = row.state === "ok" ? intervalReading(row.icc_low, row.icc_high, row.limit_0_1) : null;
    const words = {subject: name, value: two(row.icc_anova), low: two(row.icc_low), high: two(row.icc_high)};
    return h("tr", {class: row.subject === subject ? "on" : null},
      h("th", {scope: "row"}, name, " ", h("small", {}, t("exams.between.schools", {schools: number(row.schools)}))),
      h("td", {class: "picture"}, intervalStrip(row.icc_anova === null ? null : {value: row.icc_anova, low: row.icc_low, high: row.icc_high, mark: "filled"},
        {domain, reference: row.limit_0_1, summary: row.icc_anova === null ? name : t("exams.between.summary", words)})),
      h("td", {class: "num"}, stated(row.icc_anova, row.state, (value) => number(value, 3)), row.icc_low !== null && [" ", h("small", {}, `${words.low}–${words.high}`)],
        row.icc_reml !== null && [" ", h("small", {class: "reml"}, t("exams.between.reml", {value: number(row.icc_reml, 3), low: two(row.icc_reml_low), high: two(row.icc_reml_high)}))]),
      h("td", {class: `reading ${reading ?? ""}`.trim()}, reading !== null && t(`exams.between.${reading}`)));
  };
  return card({title, sub: t("exams.between.sub", {limit: limit === null ? "—" : number(limit, 2)}), simulated: simulated(between)},
    h("div", {class: "table strips exam-between"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.column.subject")),
        h("th", {scope: "col", class: "picture"}, h("div", {class: "axis-place"}, stripAxis({domain, format: number}))),
        h("th", {scope: "col", class: "num"}, t("exams.between.column")), h("th", {scope: "col"}, t("exams.between.reading")))),
      h("tbody", {}, between.map(line)))),
    h("p", {class: "note"}, !confirmed && [chip(t("exams.between.unconfirmed"), "wait"), " "], t("exams.between.clause", {clause}), " ", h("a", {href: `${link("methods")}#exams`}, t("exams.note.method"))));
}
