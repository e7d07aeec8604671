import {h} from "./element.js";
import {number, percent} from "./format.js";
import {card} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {ExamBand, ExamDistribution} from "./rows.js";
import {shareBar} from "./share_bar.js";
import {simulated} from "./simulated.js";

/** 分数段: how the area's pupils spread over ten bands of marks, with the middle half and the lowest 30% in words. */
export function examSpreadCard({manifest, t, link}: Context, {subject, area, bands}: {subject: string; area: ExamDistribution | null; bands: readonly ExamBand[]}): HTMLElement {
  const title = t("exams.spread.titleNone", {subject});
  if (area === null || area.state !== "ok" || area.small_n === "hide" || area.p25 === null || area.p75 === null || bands.length === 0) {
    return card({title}, h("p", {class: "absent"}, t("exams.spread.none")));
  }
  const most = Math.max(...bands.map((band) => band.share_0_1));
  const mark = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
  const one = (value: number | null) => (value === null ? "—" : number(value, 1));
  return card({title: marked(t("exams.spread.title", {subject, low: one(area.p25), high: one(area.p75), lowest: one(area.lowest_mean)}), null), sub: t("exams.spread.sub", {area: manifest.workspace.area, full: number(area.full_mark), sat: number(area.sat)}), simulated: simulated(bands)},
    h("div", {class: "table exam-spread"}, h("table", {}, h("caption", {}, t("exams.spread.caption", {subject})),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.spread.band")), h("th", {scope: "col", class: "picture"}, t("exams.spread.pupils")), h("th", {scope: "col", class: "num"}, t("exams.spread.share")))),
      h("tbody", {}, [...bands].sort((a, b) => b.band - a.band).map((band) => h("tr", {},
        h("th", {scope: "row"}, `${mark(band.from_mark)}–${mark(band.to_mark)}`),
        h("td", {class: "picture"}, shareBar([{name: "bar", share_0_1: most === 0 ? 0 : band.share_0_1 / most, fill: "var(--between)"}], {summary: t("exams.spread.summary", {from: mark(band.from_mark), to: mark(band.to_mark), share: percent(band.share_0_1, 1)})})),
        h("td", {class: "num"}, percent(band.share_0_1, 1), " ", h("small", {}, number(band.pupils)))))))),
    h("p", {class: "note"}, t("exams.spread.note", {median: one(area.median), p10: one(area.p10), p90: one(area.p90), gini: area.gini === null ? "—" : number(area.gini, 3)}), " ", h("a", {href: `${link("methods")}#exam_distribution`}, t("exams.note.method"))));
}
