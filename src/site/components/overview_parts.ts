import {t} from "../messages/translate.js";
import {h, type Child} from "./element.js";
import {number} from "./format.js";
import {card, chip, toneOf, verdictChip, type Sentence} from "./layout.js";
import {listed} from "./listed.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {StandardItemRow, StandardPart} from "./rows.js";
import {table} from "./table.js";
import {verdictWords} from "./verdict_words.js";

/** The four parts of the standard with what is met, not met and pending, and every item under them. Null where the release has none. */
export async function partsCard({rows, manifest, year}: Context): Promise<HTMLElement | null> {
  if ((manifest.catalogue.lists.standardItems ?? []).length === 0) {
    return null;
  }
  const [parts, items, sentences] = await Promise.all([rows("standard_parts"), rows("standard_items"), rows("verdicts")]);
  const order = ["resources", "government", "quality", "recognition"];
  const now = parts.filter((row) => row.year === year && order.includes(row.part)).sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  const ids = (manifest.catalogue.lists.standardItems ?? []).map((entry) => entry["id"]);
  const own = items.filter((row) => row.year === year).sort((a, b) => ids.indexOf(a.item_id) - ids.indexOf(b.item_id) || (a.stage < b.stage ? 1 : -1));
  const told = new Map(sentences.filter((row) => row.kind === "standard_item" && row.year === year).map((row) => [`${row.item_id}/${row.stage}`, verdictWords(row)]));
  const overall = parts.find((row) => row.year === year && row.part === "overall");
  if (overall === undefined) {
    return null;
  }
  return card({title: partsTitle(overall), className: "wide", sub: t("overview.parts.sub"), simulated: now.some((row) => row.origin === "simulated")},
    table(now, [
      {label: t("overview.parts.part"), cell: (row) => listed(manifest, "standardParts", row.part)},
      {label: t("verdict.pass"), cell: (row) => number(row.items_pass), numeric: true},
      {label: t("verdict.fail"), cell: (row) => number(row.items_fail), numeric: true},
      {label: t("verdict.pending"), cell: (row) => number(row.items_pending), numeric: true},
      {label: t("indicators.years.verdict"), cell: (row) => verdictChip(row.verdict)},
    ], {caption: t("overview.parts.caption")}),
    h("details", {}, h("summary", {}, t("overview.parts.more")), table(own, [
      {label: t("overview.parts.item"), cell: (row) => [listed(manifest, "standardItems", row.item_id), row.stage === "all" ? "" : ` · ${listed(manifest, "stages", row.stage)}`, localFigure(manifest, row)]},
      {label: t("indicators.years.verdict"), cell: (row) => verdictChip(row.verdict)},
      {label: t("overview.parts.why"), cell: (row) => h("small", {}, (row.reason === "not_reported" ? undefined : told.get(`${row.item_id}/${row.stage}`)) ?? "—")},
    ], {caption: t("overview.parts.more"), stacked: true}), h("p", {class: "note"}, chip(t("methods.unconfirmed"), "wait"), " ", t("overview.parts.note"))));
}

/** The bureau's own figure of an item and where it is written, under its name. */
function localFigure({catalogue}: Context["manifest"], {item_id: id, stage, required}: StandardItemRow): Child {
  const item = catalogue.lists.standardItems?.find((entry) => entry["id"] === id);
  const own = (item?.["local"] as {stage: string; clause: string}[] | undefined)?.find((entry) => entry.stage === stage);
  return own !== undefined && required !== null && h("small", {class: "under"}, chip(t("methods.local"), "wait"), ` ${number(required, Number.isInteger(required) ? 0 : 2)}${item?.["unit"] as string} · ${own.clause}`);
}

/** How many requirements are met, not met and pending, in the colour of the whole. */
export function partsTitle({items, items_pass: pass, items_fail: fail, items_pending: pending, verdict}: StandardPart): Sentence {
  const words = {items: number(items), pass: number(pass), fail: number(fail), pending: number(pending)};
  return marked(t(verdict === "fail" ? "overview.parts.title.fail" : verdict === "pass" ? "overview.parts.title.pass" : "overview.parts.title.pending", words), toneOf(verdict));
}
