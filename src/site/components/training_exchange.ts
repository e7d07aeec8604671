import {prizeRank} from "./prize_rank.js";
import {h} from "./element.js";
import {number} from "./format.js";
import {card} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {Award, AwardCount, Pairing} from "./rows.js";
import {simulated} from "./simulated.js";
import {table} from "./table.js";

/** 结对: which county schools stand behind which schools, by stage. */
export function pairingsCard({manifest, t}: Context, pairings: readonly Pairing[]): HTMLElement {
  const stages = [...new Set(pairings.map((row) => row.stage))];
  const title = t("training.pairings.title", {schools: new Set(pairings.map((row) => row.school_id)).size, partners: new Set(pairings.map((row) => row.partner)).size});
  return card({title, sub: t("training.pairings.sub"), simulated: simulated(pairings)}, stages.map((stage) => {
    const own = pairings.filter((row) => row.stage === stage);
    return [
      h("h3", {}, listed(manifest, "stages", stage)),
      h("dl", {class: "pairings"}, [...new Set(own.map((row) => row.partner))].map((partner) => [
        h("dt", {}, partner),
        h("dd", {}, h("ul", {}, own.filter((row) => row.partner === partner).map((row) => h("li", {}, row.school_name)))),
      ])),
    ];
  }));
}

/** 获奖: level × prize, then each award, without names. */
export function awardsCard({manifest, t}: Context, awards: readonly Award[], counts: readonly AwardCount[]): HTMLElement {
  const title = t("training.awards.title", {awards: number(awards.length)});
  const order = (manifest.catalogue.lists.levels ?? []).map((entry) => String(entry.id));
  const levels = [...new Set(counts.map((row) => row.level))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const prizes = [...new Set(counts.map((row) => row.prize))].sort((a, b) => prizeRank(a) - prizeRank(b));
  return card({title, sub: t("training.awards.sub"), simulated: simulated(awards)},
    h("div", {class: "table matrix"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("training.awards.level")), prizes.map((prize) => h("th", {scope: "col", class: "num"}, prize)))),
      h("tbody", {}, levels.map((level) => h("tr", {}, h("th", {scope: "row"}, listed(manifest, "levels", level)), prizes.map((prize) => {
        const count = counts.find((row) => row.level === level && row.prize === prize);
        return h("td", {class: "num"}, count === undefined ? t("training.awards.none") : h("b", {}, number(count.awards)));
      })))))),
    table(awards, [
      {label: t("training.awards.school"), cell: (row) => row.school_name, sort: (row) => row.school_name},
      {label: t("training.awards.competition"), cell: (row) => row.competition, sort: (row) => row.competition},
      {label: t("training.awards.subject"), cell: (row) => row.subject ?? t("state.missing"), sort: (row) => row.subject},
      {label: t("training.awards.level"), cell: (row) => listed(manifest, "levels", row.level), sort: (row) => order.indexOf(row.level)},
      {label: t("training.awards.prize"), cell: (row) => row.prize, sort: (row) => prizeRank(row.prize)},
    ], {caption: title, first: 8, className: "plain stacked"}));
}
