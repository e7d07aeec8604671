import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {number, percent, stated} from "./format.js";
import {card, type Finding} from "./layout.js";
import {marked} from "./marked.js";
import {levelRank} from "./level_rank.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import {shareBar} from "./share_bar.js";
import {simulated} from "./simulated.js";
import {awardMatrix, pairingsCard} from "./training_exchange.js";

/** Title and sentence where there are no indicators: training if there is any. */
export async function workFinding({manifest, rows, year}: Context): Promise<Finding> {
  const total = (await rows("training_totals")).find((row) => row.scope === "area" && row.year === year);
  const words = {area: manifest.workspace.area, year};
  if (total?.person_times == null) {
    return {title: [t("overview.title.nothing", words)], lede: manifest.whyNone ?? ""};
  }
  const [pairings, awards] = await Promise.all([rows("pairings"), rows("award_totals")]);
  const pairs = pairings.filter((row) => row.year === year).length;
  const won = awards.find((row) => row.year === year)?.awards ?? 0;
  const parts = [
    total.programmes === null ? "" : t("overview.lede.training", {programmes: total.programmes}),
    pairs === 0 ? "" : t("overview.lede.pairings", {pairs}), won === 0 ? "" : t("overview.lede.awards", {awards: won}),
  ].filter((part) => part !== "");
  return {
    title: marked(t("overview.title.training", {...words, count: number(total.person_times)}), "pass"),
    lede: parts.length === 0 ? "" : parts.join(t("word.comma")) + t("word.stop"),
  };
}

/** Training by level. */
export async function trainingCard({manifest, rows, year, link}: Context): Promise<HTMLElement | null> {
  const levels = (await rows("training_levels")).filter((row) => row.year === year && row.person_times > 0).sort((a, b) => levelRank(manifest, a.level) - levelRank(manifest, b.level));
  if (levels.length === 0) {
    return null;
  }
  const total = (await rows("training_totals")).find((row) => row.scope === "area" && row.year === year);
  return card({title: t("overview.training.title", {programmes: stated(total?.programmes, undefined, number), n: stated(total?.person_times, total?.state, number)}), sub: t("overview.training.sub", {year}), simulated: levels.some((row) => row.origin === "simulated")},
    h("dl", {class: "bars"}, levels.map((row) => h("div", {},
      h("dt", {}, listed(manifest, "levels", row.level)),
      h("dd", {}, row.share_0_1 !== null && shareBar([{name: "share", share_0_1: row.share_0_1, fill: "var(--between)"}], {summary: percent(row.share_0_1), height: 10}),
        h("span", {class: "figure"}, h("b", {}, number(row.person_times)), row.share_0_1 !== null && h("small", {}, ` ${percent(row.share_0_1)}`)))))),
    h("p", {class: "note"}, h("a", {href: link("training")}, t("overview.training.more"))));
}

/** Awards by level and prize. */
export async function awardsCard(context: Context): Promise<HTMLElement | null> {
  const {rows, year, link} = context;
  const counts = (await rows("award_counts")).filter((row) => row.year === year);
  const total = (await rows("award_totals")).find((row) => row.year === year);
  if (total === undefined) {
    return null;
  }
  const title = t("overview.awards.title", {n: number(total.awards)});
  return card({title, sub: t("overview.awards.sub", {year}), simulated: simulated(counts)}, awardMatrix(context, counts, title), h("p", {class: "note"}, h("a", {href: link("training")}, t("overview.awards.more"))));
}

/** Schools with their partners elsewhere. */
export async function pairingsOfYear(context: Context): Promise<HTMLElement | null> {
  const pairs = (await context.rows("pairings")).filter((row) => row.year === context.year);
  return pairs.length === 0 ? null : pairingsCard(context, pairs);
}
