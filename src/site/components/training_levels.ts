import {h} from "./element.js";
import {number, percent} from "./format.js";
import {card} from "./layout.js";
import {levelRank} from "./level_rank.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {TrainingLevel} from "./rows.js";
import {shareBar} from "./share_bar.js";
import {simulated} from "./simulated.js";

/** Person-times by level, from the nation down; a level that the source leaves out stands last as 未注明. */
export function trainingLevelsCard({manifest, t}: Context, levels: readonly TrainingLevel[]): HTMLElement {
  const title = t("training.levels.title");
  const sorted = [...levels].sort((a, b) => levelRank(manifest, a.level) - levelRank(manifest, b.level));
  return card({title, sub: t("training.levels.sub"), simulated: simulated(levels)},
    h("div", {class: "table strips training-levels"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("training.levels.level")), h("th", {scope: "col", class: "picture"}, ""),
        h("th", {scope: "col", class: "num"}, t("training.levels.person_times")), h("th", {scope: "col", class: "num"}, t("training.levels.share")), h("th", {scope: "col", class: "num"}, t("training.levels.programmes")))),
      h("tbody", {}, sorted.map((row) => {
        const level = listed(manifest, "levels", row.level);
        const share = row.share_0_1 === null ? t("state.none") : percent(row.share_0_1, 1);
        return h("tr", {},
          h("th", {scope: "row"}, level),
          h("td", {class: "picture"}, shareBar([{name: "share", share_0_1: row.share_0_1 ?? 0, fill: row.level === "unstated" ? "var(--faint)" : "var(--between)"}],
            {summary: t("training.levels.summary", {level, count: number(row.person_times), share})})),
          h("td", {class: "num"}, number(row.person_times)),
          h("td", {class: "num"}, share),
          h("td", {class: "num quiet-cell"}, number(row.programmes)));
      })))));
}
