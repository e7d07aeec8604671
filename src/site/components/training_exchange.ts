import {prizeRank} from "./prize_rank.js";
import {h} from "./element.js";
import {number} from "./format.js";
import {card} from "./layout.js";
import {levelRank} from "./level_rank.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {Manifest} from "./release.js";
import type {Award, AwardCount, Pairing} from "./rows.js";
import {simulated} from "./simulated.js";
import {table} from "./table.js";

/** 结对: which county schools stand behind which schools, by stage. */
export function pairingsCard({manifest, t}: Context, pairings: readonly Pairing[]): HTMLElement {
  const stages = [...new Set(pairings.map((row) => row.stage))];
  const title = t("training.pairings.title", {schools: new Set(pairings.map((row) => row.school_id)).size, partners: new Set(pairings.map((row) => row.partner)).size});
  return card({title, sub: t("training.pairings.sub"), simulated: simulated(pairings)}, h("div", {class: "pairing-stages"}, stages.map((stage) => {
    const own = pairings.filter((row) => row.stage === stage);
    return (
      h("div", {}, h("h3", {}, listed(manifest, "stages", stage)),
      h("dl", {class: "pairings"}, [...new Set(own.map((row) => row.partner))].map((partner) => [
        h("dt", {}, partner),
        h("dd", {}, h("ul", {}, own.filter((row) => row.partner === partner).map((row) => h("li", {}, row.school_name)))),
      ])))
    );
  })));
}

/** 获奖: level × prize, levels from the nation down, prizes from the first down. */
export function awardMatrix({manifest, t}: Context, counts: readonly AwardCount[], caption: string): HTMLElement {
  const levels = [...new Set(counts.map((row) => row.level))].sort((a, b) => levelRank(manifest, a) - levelRank(manifest, b));
  const prizes = [...new Set(counts.map((row) => row.prize))].sort((a, b) => prizeRank(a) - prizeRank(b));
  return h("div", {class: "table matrix"}, h("table", {}, h("caption", {}, caption),
    h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("training.awards.level")), prizes.map((prize) => h("th", {scope: "col", class: "num"}, prize)))),
    h("tbody", {}, levels.map((level) => h("tr", {}, h("th", {scope: "row"}, listed(manifest, "levels", level)), prizes.map((prize) => {
      const count = counts.find((row) => row.level === level && row.prize === prize);
      return h("td", {class: "num"}, count === undefined ? t("training.awards.none") : h("b", {}, number(count.awards)));
    }))))));
}

/** The matrix, then each award, without names: highest level and prize first. */
export function awardsCard(context: Context, awards: readonly Award[], counts: readonly AwardCount[]): HTMLElement {
  const {manifest, t} = context;
  const title = t("training.awards.title", {awards: number(awards.length)});
  return card({title, sub: t("training.awards.sub"), simulated: simulated(awards)},
    awardMatrix(context, counts, title),
    table(byPrize(manifest, awards), [
      {label: t("training.awards.school"), cell: (row) => row.school_name, sort: (row) => row.school_name},
      {label: t("training.awards.competition"), cell: (row) => row.competition, sort: (row) => row.competition},
      {label: t("training.awards.subject"), cell: (row) => row.subject ?? t("state.missing"), sort: (row) => row.subject},
      {label: t("training.awards.level"), cell: (row) => listed(manifest, "levels", row.level), sort: (row) => levelRank(manifest, row.level)},
      {label: t("training.awards.prize"), cell: (row) => row.prize, sort: (row) => prizeRank(row.prize)},
    ], {caption: title, first: 8, className: "plain stacked"}));
}

/** Awards by level, then prize; equal ones as they came. */
export function byPrize(manifest: Manifest, awards: readonly Award[]): Award[] {
  return [...awards].sort((a, b) => levelRank(manifest, a.level) - levelRank(manifest, b.level) || prizeRank(a.prize) - prizeRank(b.prize));
}
