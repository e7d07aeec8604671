import {h} from "./element.js";
import {number, stated} from "./format.js";
import {card, chip, type Tone} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {ExamItem, ExamReliability} from "./rows.js";
import {simulated} from "./simulated.js";

const two = (value: number) => number(value, 2);
const tone: Readonly<Record<NonNullable<ExamItem["discrimination_band"]>, Tone | "none">> = {very_good: "pass", good: "pass", fair: "wait", poor: "fail"};

/** 试题: how hard each item was and how well it tells pupils apart, in the order of the paper. Releases before 选做题 were known have neither pupils left out nor reasons. */
export function examItemsCard({t, link}: Context, {subject, items, paper}: {subject: string; items: readonly ExamItem[]; paper: ExamReliability}): HTMLElement {
  if (paper.pupils === 0) {
    return card({title: t("exams.items.titleNone", {subject})}, h("p", {class: "absent"}, t("exams.items.none", {left: paper.pupils_left_out === undefined ? "—" : number(paper.pupils_left_out)})));
  }
  const ordered = [...items].sort((a, b) => a.item.localeCompare(b.item, "zh", {numeric: true}));
  const poor = items.filter((item) => item.discrimination_band === "poor").length;
  return card({
    title: marked(t("exams.items.title", {subject, items: paper.items, poor, alpha: paper.alpha === null ? "—" : two(paper.alpha)}), null),
    sub: t("exams.items.sub", {pupils: number(paper.pupils), left: (paper.pupils_left_out ?? 0) === 0 ? "" : t("exams.items.left", {left: number(paper.pupils_left_out)})}), simulated: simulated(items),
  },
  h("div", {class: "table exam-items"}, h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("exams.items.caption", {subject})}, h("table", {}, h("caption", {}, t("exams.items.caption", {subject})),
    h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.items.item")), [t("exams.items.full"), t("exams.items.difficulty"), t("exams.items.discrimination")].map((label) => h("th", {scope: "col", class: "num"}, label)), h("th", {scope: "col"}, t("exams.items.band")), h("th", {scope: "col", class: "num"}, t("exams.items.rest")))),
    h("tbody", {}, ordered.map((item) => h("tr", {},
      h("th", {scope: "row"}, item.item, item.optional && [" ", h("small", {}, t("exams.items.optional", {pupils: number(item.pupils)}))]), h("td", {class: "num"}, stated(item.full_mark, item.state, number)),
      h("td", {class: "num"}, stated(item.difficulty_0_1, item.state, two)), h("td", {class: "num"}, stated(item.discrimination, item.state, two)),
      h("td", {}, item.discrimination_band !== null && chip(t(`exams.items.band.${item.discrimination_band}`), tone[item.discrimination_band])),
      h("td", {class: "num"}, item.item_rest_r === null ? h("span", {class: "faint"}, item.reason ? t(`exams.items.rest.${item.reason}`) : "—") : two(item.item_rest_r)))))))),
  h("p", {class: "note"}, t("exams.items.note"), items.some((item) => item.optional) && [" ", t("exams.items.note.optional")], " ", h("a", {href: `${link("methods")}#exam_items`}, t("exams.note.method"))));
}
