import {prizeRank} from "../../site/components/prize_rank.js";
import {levelRank} from "../../site/components/level_rank.js";
import type {Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count} from "../format.js";

/** Awards of the year by level and prize. Counts only: the list itself is in the release. */
export function awards({release, manifest, year, t, label}: Context): Section | null {
  const rows = release.rows("award_counts").filter((row) => row.year === year).sort((a, b) => levelRank(manifest, a.level) - levelRank(manifest, b.level) || prizeRank(a.prize) - prizeRank(b.prize));
  if (rows.length === 0) {
    return null;
  }
  const all = release.rows("award_totals").find((row) => row.year === year);
  return {
    follows: true,
    kicker: t("awards.kicker"),
    title: t("awards.title", {n: count(all?.awards ?? 0), year}),
    lede: t("awards.lede"),
    blocks: [{
      kind: "table",
      columns: [{head: t("training.level"), align: "left", width: 1}, {head: t("awards.prize"), align: "left", width: 1}, {head: t("awards.awards"), align: "right", width: 1}],
      rows: rows.map((row) => ({kind: "row", cells: [{text: label("levels", row.level)}, {text: row.prize}, {text: count(row.awards)}]})),
    }],
  };
}
