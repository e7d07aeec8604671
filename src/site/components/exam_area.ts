import {h} from "./element.js";
import {asWritten, number, percent, stated} from "./format.js";
import {card, key} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {ExamResult} from "./rows.js";
import {scoreBands} from "./score_bands.js";
import {simulated} from "./simulated.js";

const share = (row: ExamResult, value: number | null) => stated(value, row.state, (known) => percent(known, 1));
const head = (label: string, numeric = true) => h("th", {scope: "col", class: numeric ? "num" : null}, label);

const rate = (row: ExamResult, label: string, value: number | null) => h("td", {class: "num", "data-label": label}, share(row, value));

/** The area's mean and three rates, a line a subject, with who sat of those entered. */
export function examAreaCard({manifest, t, link}: Context, results: readonly ExamResult[], exam: string, subject: string): HTMLElement {
  const cuts = [...new Set(results.map((row) => t("exams.cuts", {excellent: asWritten(row.excellent_cut), pass: asWritten(row.pass_cut), low: asWritten(row.low_cut), full: asWritten(row.full_mark)})))];
  const line = (row: ExamResult) => {
    const name = listed(manifest, "subjects", row.subject);
    const complete = row.state === "ok" && row.low_0_1 !== null && row.pass_0_1 !== null && row.excellent_0_1 !== null;
    return h("tr", {class: row.subject === subject ? "on" : null},
      h("th", {scope: "row"}, name),
      h("td", {class: "num", "data-label": t("exams.column.participation")}, share(row, row.participation_0_1), " ", h("small", {}, t("exams.column.sat", {sat: number(row.sat), entered: number(row.entered)}))),
      h("td", {class: "num", "data-label": t("exams.column.mean")}, h("b", {}, stated(row.mean, row.state, (value) => number(value, 1))), " ", h("small", {}, `/ ${number(row.full_mark)}`)),
      h("td", {class: "picture"}, complete && scoreBands({low_0_1: row.low_0_1!, pass_0_1: row.pass_0_1!, excellent_0_1: row.excellent_0_1!},
        t("exams.bands.summary", {subject: name, low: share(row, row.low_0_1), pass: share(row, row.pass_0_1), excellent: share(row, row.excellent_0_1)}))),
      rate(row, t("exams.column.low"), row.low_0_1), rate(row, t("exams.column.pass"), row.pass_0_1), rate(row, t("exams.column.excellent"), row.excellent_0_1));
  };
  const title = t("exams.area.title", {area: manifest.workspace.area, exam});
  return card({title, sub: [t("exams.area.sub", {cuts: cuts.length === 1 ? cuts[0]! : t("exams.cuts.vary")}), results.some((row) => row.subject === "total") && t("exams.total"), " · ", h("a", {href: `${link("methods")}#exams`}, t("exams.note.method"))], simulated: simulated(results)},
    h("div", {class: "table strips cells exam-area"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, head(t("exams.column.subject"), false), head(t("exams.column.participation")), head(t("exams.column.mean")), head(t("exams.column.distribution"), false),
        head(t("exams.column.low")), head(t("exams.column.pass")), head(t("exams.column.excellent")))),
      h("tbody", {}, results.map(line)))),
    key({mark: "low", text: t("exams.key.low")}, {mark: "in", text: t("exams.key.pass")}, {mark: "between", text: t("exams.key.excellent")}));
}
