import {prizeRank} from "./prize_rank.js";
import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {number, percent} from "./format.js";
import {card, type Finding} from "./layout.js";
import {marked} from "./marked.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {Manifest} from "./release.js";
import {shareBar} from "./share_bar.js";
import {table} from "./table.js";

/** Title and sentence where there are no indicators: training if there is any. */
export async function workFinding({manifest, rows, year}: Context): Promise<Finding> {
  const total = (await rows("training_totals")).find((row) => row.scope === "area" && row.year === year);
  const words = {area: manifest.workspace.area, year};
  if (total?.person_times == null) {
    return {title: [t("overview.title.nothing", words)], lede: manifest.whyNone ?? ""};
  }
  return {
    title: marked(t("overview.title.training", {...words, count: number(total.person_times)}), "pass"),
    lede: total.programmes === null ? "" : t("overview.lede.training", {programmes: total.programmes}),
  };
}

/** Training by level. */
export async function trainingCard({manifest, rows, year, link}: Context): Promise<HTMLElement | null> {
  const levels = (await rows("training_levels")).filter((row) => row.year === year && row.person_times > 0).sort(byLevel(manifest));
  if (levels.length === 0) {
    return null;
  }
  const sum = (pick: (row: (typeof levels)[number]) => number) => levels.reduce((total, row) => total + pick(row), 0);
  return card({title: t("overview.training.title", {programmes: sum((row) => row.programmes), n: number(sum((row) => row.person_times))}), sub: t("overview.training.sub", {year}), simulated: levels.some((row) => row.origin === "simulated")},
    h("dl", {class: "bars"}, levels.map((row) => h("div", {},
      h("dt", {}, listed(manifest, "levels", row.level)),
      h("dd", {}, row.share_0_1 !== null && shareBar([{name: "share", share_0_1: row.share_0_1, fill: "var(--between)"}], {summary: percent(row.share_0_1), height: 10}),
        h("span", {class: "figure"}, h("b", {}, number(row.person_times)), row.share_0_1 !== null && h("small", {}, ` ${percent(row.share_0_1)}`)))))),
    h("p", {class: "note"}, h("a", {href: link("training")}, t("overview.training.more"))));
}

/** Schools with their partners elsewhere. */
export async function pairingsCard({manifest, rows, year}: Context): Promise<HTMLElement | null> {
  const pairs = (await rows("pairings")).filter((row) => row.year === year);
  if (pairs.length === 0) {
    return null;
  }
  const title = t("overview.pairings.title", {n: pairs.length});
  return card({title, sub: t("overview.pairings.sub", {year, district: manifest.workspace.levels.district}), simulated: pairs.some((row) => row.origin === "simulated")}, table(pairs, [
    {label: t("overview.help.school"), cell: (row) => row.school_name, sort: (row) => row.school_name},
    {label: t("overview.pairings.partner"), cell: (row) => row.partner, sort: (row) => row.partner},
  ], {caption: title, first: 10}));
}

/** Awards by level and prize. */
export async function awardsCard({manifest, rows, year}: Context): Promise<HTMLElement | null> {
  const counts = (await rows("award_counts")).filter((row) => row.year === year).sort((a, b) => byLevel(manifest)(a, b) || prizeRank(a.prize) - prizeRank(b.prize));
  if (counts.length === 0) {
    return null;
  }
  const title = t("overview.awards.title", {n: number(counts.reduce((total, row) => total + row.awards, 0))});
  return card({title, sub: t("overview.awards.sub", {year}), simulated: counts.some((row) => row.origin === "simulated")}, table(counts, [
    {label: t("overview.awards.level"), cell: (row) => listed(manifest, "levels", row.level)},
    {label: t("overview.awards.prize"), cell: (row) => row.prize},
    {label: t("overview.awards.count"), cell: (row) => number(row.awards), sort: (row) => row.awards, numeric: true},
  ], {caption: title, first: 10}));
}

/** Levels in the order of the catalogue's list. */
function byLevel({catalogue}: Manifest): (a: {level: string}, b: {level: string}) => number {
  const order = (catalogue.lists.levels ?? []).map((entry) => entry.id);
  return (a, b) => order.indexOf(a.level) - order.indexOf(b.level);
}
