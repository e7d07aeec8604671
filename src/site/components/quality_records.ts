import {h, type Child} from "./element.js";
import {number} from "./format.js";
import {card, chip, type Tone} from "./layout.js";
import {datasetName} from "./dataset_name.js";
import type {Context} from "./page.js";
import type {RecordTotal, RejectCount} from "./rows.js";
import {shareBar} from "./share_bar.js";
import {table} from "./table.js";

/** records = accepted + without value + rejected + skipped, as an equation over a bar. */
export function recordsCard({t}: Context, total: Omit<RecordTotal, "year" | "sources">): HTMLElement {
  const words = {rows: number(total.rows), accepted: number(total.accepted), missing: number(total.missing), rejected: number(total.rejected), skipped: number(total.skipped)};
  const term = (sign: string, name: "accepted" | "missing" | "rejected" | "skipped", why: string | null) => [
    h("span", {class: "sign", "aria-hidden": "true"}, sign),
    h("div", {}, h("b", {}, words[name]), h("span", {}, h("i", {class: `mark ${name}`, "aria-hidden": "true"}), t(`quality.sum.${name}`)), why !== null && h("small", {}, why)),
  ];
  return card({title: t("quality.sum.title"), sub: t("quality.sum.sub")},
    h("div", {class: "equation"},
      h("div", {}, h("b", {}, words.rows), h("span", {}, t("quality.sum.rows"))),
      term("=", "accepted", null), term("+", "missing", t("quality.sum.missing.why")), term("+", "rejected", t("quality.sum.rejected.why")), term("+", "skipped", t("quality.sum.skipped.why"))),
    shareBar([
      {name: "accepted", share_0_1: total.accepted_0_1 ?? 0, fill: "var(--between)"}, {name: "missing", share_0_1: total.missing_0_1 ?? 0, fill: "var(--in)"},
      {name: "rejected", share_0_1: total.rejected_0_1 ?? 0, fill: "var(--fail)"}, {name: "skipped", share_0_1: total.skipped_0_1 ?? 0, fill: "var(--faint)"},
    ], {summary: t("quality.sum.summary", words), height: 10}));
}

const tones: Record<string, Tone | "none"> = {reject: "fail", skip: "none", accept_missing: "wait"};

/** Why records were not accepted as they stood, by file, and what a school does about it. */
export function rejectsCard({manifest, t}: Context, counts: readonly RejectCount[]): HTMLElement {
  const reasons = new Map((manifest.catalogue.lists.reasons ?? []).map((entry) => [String(entry.id), entry as {zh: string; repair?: {zh: string}}]));
  const order = ["reject", "accept_missing", "skip"];
  const sources = new Map(manifest.sources.map((source) => [source.id, source]));
  const place = (row: RejectCount) => `${row.file}\0${sources.get(row.source_id)?.sheet ?? ""}\0${row.source_id}`;
  const sorted = [...counts].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const outcome = (id: string) => (id === "reject" || id === "skip" || id === "accept_missing" ? t(`quality.outcome.${id}`) : id);
  return card({title: t("quality.rejects.title"), sub: t("quality.rejects.sub")},
    sorted.length === 0 ? h("p", {class: "absent"}, t("quality.rejects.none")) : table(sorted, [
      {label: t("quality.rejects.file"), cell: (row) => sheetOf(t, row.file, sources.get(row.source_id)), sort: place},
      {label: t("quality.rejects.outcome"), cell: (row) => chip(outcome(row.outcome), tones[row.outcome] ?? "none"), sort: (row) => order.indexOf(row.outcome)},
      {label: t("quality.rejects.reason"), cell: (row) => reasons.get(code(row))?.zh ?? row.reason, sort: (row) => row.reason},
      {label: t("quality.rejects.records"), cell: (row) => number(row.records), sort: (row) => row.records, numeric: true},
      {label: t("quality.rejects.repair"), cell: (row) => reasons.get(code(row))?.repair?.zh ?? ""},
    ], {caption: t("quality.rejects.title"), first: 12, className: "plain stacked"}));
}

/** A reason may come with its outcome before it, as `check --json` writes it. */
function code({reason}: RejectCount): string {
  return reason.slice(reason.indexOf(":") + 1);
}

/** A file, its sheet and the dataset read from it: one sheet may hold several. */
function sheetOf(t: Context["t"], file: string, source: {sheet: string | null; dataset: string} | undefined): Child {
  return [h("code", {}, shortFile(file)), source !== undefined && h("small", {}, source.sheet === null || source.sheet === "" ? "" : ` › ${source.sheet}`, ` · ${datasetName(t, source.dataset)}`)];
}

/** A file's name without its folders; an address whole. */
export function shortFile(file: string): string {
  return file.includes("://") ? file : file.split("/").at(-1) ?? file;
}
