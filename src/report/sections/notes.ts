import type {Block, Cell, Section, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, signed} from "../format.js";

/** Characters of a sha256 that are printed: enough to tell files apart; the whole is in the manifest. */
const shownOfSha256 = 12;
const mostMissingInTable = 40;

/** Data notes: sources, rejects, missing cells, checks and stated totals. */
export function notes(context: Context): Section {
  const {t, manifest} = context;
  const failed = manifest.checks.filter((check) => !check.passed).length;
  return {
    // Where nothing fills the page before it, it goes on there.
    follows: manifest.catalogue.indicators.length === 0,
    kicker: t("notes.kicker"),
    title: t("notes.title", {files: count(fileCount(manifest)), passed: manifest.checks.length - failed, all: manifest.checks.length}),
    lede: t("notes.lede"),
    blocks: [
      ...(manifest.workspace.notes.length === 0 ? [] : [{kind: "heading", text: t("notes.about")} as const, {kind: "points", items: manifest.workspace.notes} as const]),
      {kind: "heading", text: t("notes.states")},
      {kind: "terms", items: (["ok", "missing", "suppressed", "not_applicable"] as const).map((state) => ({term: t(`state.${state}`), text: t(`notes.state_${state}`)}))},
      ...sources(context), ...stated(context), ...rejects(context), ...missing(context), ...checks(context), ...revisions(context),
    ],
  };
}

/** Distinct files: one file may hold several sheets and datasets. */
export function fileCount({sources: listed}: Pick<Context["manifest"], "sources">): number {
  return new Set(listed.map((source) => source.file)).size;
}

function sources({manifest, t, label, dataset}: Context): Block[] {
  return [{kind: "heading", text: t("notes.sources"), sub: t("notes.sources_sub")}, {
    kind: "table", small: true,
    columns: [
      {head: t("notes.file"), align: "left", width: 2.9}, {head: t("notes.dataset"), align: "left", width: 1.7}, {head: t("rates.year"), align: "left", width: 0.7}, {head: t("notes.origin"), align: "left", width: 0.8},
      {head: t("notes.rows"), align: "right", width: 0.9}, {head: t("notes.accepted"), align: "right", width: 0.9}, {head: t("notes.missing"), align: "right", width: 0.95}, {head: t("notes.rejected"), align: "right", width: 0.7}, {head: t("notes.skipped"), align: "right", width: 0.7},
    ],
    rows: byFile(manifest.sources).map(({source, first}) => ({kind: "row", cells: [
      first ? {text: shortFile(source.file), under: `sha256 ${source.sha256.slice(0, shownOfSha256)}…`} : {text: ""},
      {text: dataset(source.dataset), ...(source.sheet === null || source.sheet === "" ? {} : {after: source.sheet})},
      {text: source.year === null ? t("notes.several") : String(source.year)},
      {text: label("origins", source.origin), ...(source.origin === "simulated" ? {tone: "wait"} : {})},
      {text: count(source.rows)}, {text: count(source.accepted)}, zero(source.missing), zero(source.rejected), zero(source.skipped),
    ]})),
    note: [t("notes.sources_note"), t("notes.publishers", {publishers: [...new Set(manifest.sources.map((source) => t("notes.publisher", source)))].join(t("semicolon"))})].join(t("space")),
  }];
}

/** Sources with those of one file together; only the first of a file names it. */
function byFile(all: Context["manifest"]["sources"]): {source: (typeof all)[number]; first: boolean}[] {
  return [...new Set(all.map((source) => source.file))].flatMap((file) => all.filter((source) => source.file === file).map((source, index) => ({source, first: index === 0})));
}

/** Files lie in the workspace's raw folder; an address may be broken after its signs, so that it keeps to its column. */
function shortFile(path: string): string {
  return path.includes("://") ? path.replaceAll(/[/?&=#.](?!\/)/g, "$&\u200b") : path.replace(/^raw\//, "");
}

/** A zero is an ordinary value, printed lighter so that the others stand out. */
function zero(value: number): Cell {
  return value === 0 ? {text: "0", tone: "faint"} : {text: count(value)};
}

function stated({release, t, year}: Context): Block[] {
  const rows = release.rows("stated_totals").filter((row) => row.year <= year);
  if (rows.length === 0) {
    return [];
  }
  const figure = (value: number | null): Cell => (value === null ? {text: t("none"), tone: "faint"} : {text: decimal(value, Number.isInteger(value) ? 0 : 2)});
  const tones = {agrees: "pass", differs: "fail", no_counterpart: "faint"} as const;
  return [{kind: "heading", text: t("notes.stated"), sub: t("notes.stated_sub")}, {
    kind: "table", small: true,
    columns: [{head: t("notes.statement"), align: "left", width: 2.6}, {head: t("rates.year"), align: "left", width: 0.7}, {head: t("notes.stated_value"), align: "right", width: 1}, {head: t("notes.computed"), align: "right", width: 1}, {head: t("notes.difference"), align: "right", width: 0.8}, {head: t("notes.agreement"), align: "left", width: 1.1}, {head: t("notes.basis"), align: "left", width: 1.3}],
    rows: rows.map((row) => ({kind: "row", cells: [
      {text: row.unit === null || row.unit === "" ? row.statement : t("notes.statement_unit", {statement: row.statement, unit: row.unit})}, {text: String(row.year)},
      figure(row.stated), figure(row.computed),
      row.difference === null ? {text: t("none"), tone: "faint"} : {text: signed(row.difference, row.difference === 0 ? 0 : 2), ...(row.difference === 0 ? {tone: "faint"} : {})},
      {text: t(`notes.${row.state}`), tone: tones[row.state]}, {text: row.basis ?? "", tone: "soft"},
    ]})),
  }];
}

/** Rejected records by file and reason; skipped ones, which nobody needs to act on, by reason alone. */
function rejects({release, t, label}: Context): Block[] {
  const lines = new Map<string, {file: string; outcome: string; reason: string; records: number}>();
  for (const row of release.rows("reject_counts").filter((entry) => entry.records > 0).sort((a, b) => compare(a.outcome, b.outcome))) {
    const file = row.outcome === "skip" ? t("notes.all_files") : shortFile(row.file);
    const key = [row.outcome, file, row.reason].join("/");
    lines.set(key, {file, outcome: row.outcome, reason: row.reason, records: (lines.get(key)?.records ?? 0) + row.records});
  }
  return [{kind: "heading", text: t("notes.rejects")}, lines.size === 0 ? {kind: "text", text: t("notes.no_rejects"), tone: "soft"} : {
    kind: "table", small: true,
    columns: [{head: t("notes.file"), align: "left", width: 3}, {head: t("notes.outcome"), align: "left", width: 1}, {head: t("notes.reason"), align: "left", width: 2}, {head: t("notes.records"), align: "right", width: 1}],
    rows: [...lines.values()].map((row) => ({kind: "row", cells: [{text: row.file}, {text: t(row.outcome === "skip" ? "notes.skipped" : "notes.rejected")}, {text: label("reasons", row.reason)}, {text: count(row.records)}]})),
  }];
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function missing(context: Context): Block[] {
  const {release, t, label, dataset, manifest, levels} = context;
  const rows = release.rows("missing_values");
  const heading: Block = {kind: "heading", text: t("notes.missing_values")};
  if (rows.length === 0) {
    return [heading, {kind: "text", text: t("notes.no_missing"), tone: "soft"}];
  }
  const stages = new Map<string, string>(manifest.stages.map((stage) => [stage.id, context.say(stage)]));
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const key = [row.dataset, row.year, row.stage, row.item, row.status].join("/");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const few = rows.length <= mostMissingInTable;
  return [heading, {
    kind: "table", small: true,
    columns: [{head: t("notes.dataset"), align: "left", width: 1.4}, {head: t("rates.year"), align: "left", width: 0.6}, {head: t("training.stage"), align: "left", width: 0.7}, {head: t("notes.item"), align: "left", width: 2}, {head: few ? levels.school : t("notes.records"), align: few ? "left" : "right", width: few ? 4 : 2}],
    rows: [...groups.values()].flatMap((group): TableRow[] => {
      const [row] = group;
      return row === undefined ? [] : [{kind: "row", cells: [
        {text: dataset(row.dataset)}, {text: row.year === null ? t("none") : String(row.year)}, {text: row.stage === null ? t("none") : stages.get(row.stage) ?? row.stage},
        {text: row.item === null ? t("none") : itemName(context, row.item), after: label("statuses", row.status)},
        {text: few ? t.list(group.map((entry) => entry.school_name ?? entry.school_id ?? t("none"))) : count(group.length)},
      ]}];
    }),
  }];
}

/** An item is a subject, a counted item or an indicator, by dataset. */
function itemName({label, manifest, say}: Context, id: string): string {
  const named = [label("items", id), label("subjects", id)].find((name) => name !== id);
  const indicator = manifest.catalogue.indicators.find((entry) => entry.id === id);
  return named ?? (indicator === undefined ? id : say(indicator.short));
}

/** Checks that something did not pass stand in a table; those that passed are named one after another. */
function checks({manifest, t, say}: Context): Block[] {
  const open = manifest.checks.filter((check) => !check.passed);
  const passed = manifest.checks.filter((check) => check.passed);
  return [
    {kind: "heading", text: t("notes.checks")},
    ...(open.length === 0 ? [] : [{
      kind: "table" as const, small: true,
      columns: [{head: t("notes.check"), align: "left" as const, width: 5}, {head: t("notes.severity"), align: "left" as const, width: 1.2}, {head: t("notes.offending"), align: "right" as const, width: 0.8}, {head: t("notes.result"), align: "left" as const, width: 1}],
      rows: open.map((check): TableRow => ({kind: "row", cells: [
        {text: say(check)}, {text: t(`notes.severity_${check.severity}`), tone: "soft"}, {text: count(check.offending)}, {text: t("notes.failed"), tone: check.severity === "fail" ? "fail" : "wait"},
      ]})),
    }]),
    ...(passed.length === 0 ? [] : [{kind: "points" as const, items: [t("notes.checks_passed", {n: passed.length, checks: passed.map(say).join(t("semicolon"))})]}]),
  ];
}

function revisions({manifest, t}: Context): Block[] {
  const listed = manifest.revisions.filter((revision) => revision.changes.length > 0 || manifest.revisions.length > 1);
  return listed.length === 0 ? [] : [{kind: "heading", text: t("notes.revisions")}, {
    kind: "terms",
    items: listed.map((revision) => ({
      term: revision.release, text: revision.why,
      under: t.list(revision.changes.map((change) => t("notes.revision_change", {table: change.table, added: change.added, removed: change.removed, changed: change.changed}))),
    })),
  }];
}
