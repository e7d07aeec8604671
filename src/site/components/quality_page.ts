import {datasetName} from "./dataset_name.js";
import {h} from "./element.js";
import {number, signed} from "./format.js";
import {card, chip, columns, heading, type Tone} from "./layout.js";
import {listed} from "./listed.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import {recordsCard, rejectsCard} from "./quality_records.js";
import {sourcesCard} from "./quality_sources.js";
import type {MissingValue, StatedTotal} from "./rows.js";
import {table} from "./table.js";

/** Of a release whose year has no figures. */
const noRecords = {files: 0, rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0, accepted_0_1: null, missing_0_1: null, rejected_0_1: null, skipped_0_1: null};

/** 数据质量: what came in, what became of it, what is missing, what was checked and reconciled. */
export async function qualityPage(context: Context): Promise<Node> {
  const {manifest, rows, t} = context;
  const [rejects, missing, stated, totals] = await Promise.all([rows("reject_counts"), rows("missing_values"), rows("stated_totals"), rows("record_totals")]);
  const total = totals.find((row) => row.year === manifest.year) ?? noRecords;
  const words = {
    files: total.files, rows: number(total.rows), rejected: number(total.rejected),
    passed: manifest.checks.filter((check) => check.passed).length, checks: manifest.checks.length,
    agrees: stated.filter((row) => row.state === "agrees").length, stated: stated.filter((row) => row.state !== "no_counterpart").length,
  };
  return h("div", {},
    heading({
      title: total.rejected > 0 ? marked(t("quality.title.rejected", words), "wait") : marked(t("quality.title.clean", words), "pass"),
      lede: t(words.stated > 0 ? "quality.lede" : "quality.lede.noStated", words),
    }),
    recordsCard(context, total),
    rejectsCard(context, rejects),
    columns(checksCard(context), statedCard(context, stated)),
    missingCard(context, missing),
    sourcesCard(context),
    revisionsCard(context));
}

function checksCard({manifest, t}: Context): HTMLElement {
  const {checks} = manifest;
  const passed = checks.filter((check) => check.passed);
  const item = (check: (typeof checks)[number]) => h("li", {},
    check.passed ? chip(t("quality.checks.passed"), "pass") : chip(t(check.severity === "fail" ? "quality.checks.fail" : "quality.checks.warn"), check.severity === "fail" ? "fail" : "wait"),
    h("span", {}, check.zh, !check.passed && h("small", {}, ` ${t("quality.checks.offending", {rows: number(check.offending)})}`)),
    h("small", {}, t(check.severity === "fail" ? "quality.checks.must" : "quality.checks.should")));
  const open = checks.filter((check) => !check.passed);
  // A long list of passed checks folds; what did not pass always shows.
  const long = passed.length > 14;
  return card({title: t("quality.checks.title", {passed: passed.length, total: checks.length}), sub: t("quality.checks.sub")},
    checks.length === 0 && h("p", {class: "absent"}, t("quality.checks.none")),
    open.length > 0 && h("ul", {class: "checks-list"}, open.map(item)),
    long
      ? [h("ul", {class: "checks-list"}, passed.slice(0, 12).map(item)), h("details", {class: "checks-more"}, h("summary", {}, t("quality.checks.more", {count: passed.length - 12})), h("ul", {class: "checks-list"}, passed.slice(12).map(item)))]
      : h("ul", {class: "checks-list"}, passed.map(item)));
}

const figure = (value: number, unit: string) => `${number(value, Number.isInteger(value) ? 0 : 2)}${unit === "%" ? "%" : ` ${unit}`}`;
const agreement: Record<StatedTotal["state"], Tone | "none"> = {agrees: "pass", differs: "fail", no_counterpart: "none"};

function statedCard({t}: Context, totals: readonly StatedTotal[]): HTMLElement {
  if (totals.length === 0) return card({title: t("quality.stated.title")}, h("p", {class: "absent"}, t("quality.stated.none")));
  const title = t("quality.stated.title.agrees", {agrees: totals.filter((row) => row.state === "agrees").length, none: totals.filter((row) => row.state === "no_counterpart").length});
  const order: readonly string[] = ["differs", "agrees", "no_counterpart"];
  const sorted = [...totals].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return card({title, sub: t("quality.stated.sub")}, table(sorted, [
    {label: t("quality.stated.statement"), cell: (row) => [row.statement, " ", h("small", {}, row.year)], sort: (row) => row.statement},
    {label: t("quality.stated.stated"), cell: (row) => figure(row.stated, row.unit), numeric: true},
    {label: t("quality.stated.computed"), cell: (row) => (row.computed === null ? h("span", {class: "faint"}, "—") : figure(row.computed, row.unit)), numeric: true},
    {label: t("quality.stated.difference"), cell: (row) => (row.difference === null ? h("span", {class: "faint"}, "—") : signed(row.difference, Number.isInteger(row.difference) ? 0 : 3)), numeric: true},
    {label: t("quality.stated.state"), cell: (row) => [chip(t(`rates.stated.${row.state}`), agreement[row.state]), row.basis !== null && h("small", {class: "under"}, row.basis)], sort: (row) => order.indexOf(row.state)},
  ], {caption: title, first: 8, className: "plain stacked"}));
}

function missingCard({manifest, t}: Context, missing: readonly MissingValue[]): HTMLElement {
  const item = (id: string | null) => (id === null ? "" : manifest.catalogue.indicators.find((entry) => entry.id === id)?.short.zh ?? listed(manifest, "items", id));
  if (missing.length === 0) return card({title: t("quality.missing.title.none")}, h("p", {class: "absent"}, t("quality.missing.none")));
  const title = t("quality.missing.title", {count: number(missing.length)});
  return card({title, sub: t("quality.missing.sub")}, table(missing, [
    {label: t("quality.missing.school"), cell: (row) => row.school_name ?? row.school_id ?? "—", sort: (row) => row.school_name},
    {label: t("quality.missing.stage"), cell: (row) => listed(manifest, "stages", row.stage), sort: (row) => row.stage},
    {label: t("quality.missing.year"), cell: (row) => row.year ?? "—", sort: (row) => row.year},
    {label: t("quality.missing.dataset"), cell: (row) => datasetName(t, row.dataset), sort: (row) => row.dataset},
    {label: t("quality.missing.item"), cell: (row) => item(row.item), sort: (row) => row.item},
    {label: t("quality.missing.status"), cell: (row) => chip(listed(manifest, "statuses", row.status), "wait"), sort: (row) => row.status},
  ], {caption: title, first: 10, className: "plain stacked"}));
}

function revisionsCard({manifest, t}: Context): HTMLElement {
  return card({title: t("quality.revisions.title"), sub: t("quality.revisions.sub")}, h("dl", {class: "revisions"}, manifest.revisions.map((revision) => [
    h("dt", {}, revision.release),
    h("dd", {}, revision.why, h("ul", {}, revision.changes.length === 0 ? h("li", {}, t("quality.revisions.none"))
      : revision.changes.map((change) => h("li", {}, t("quality.revisions.changes", {table: change.table, added: number(change.added), removed: number(change.removed), changed: number(change.changed)}))))),
  ])));
}
