import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {partDecimals, remedyText} from "./findings/remedy.js";
import {needed} from "./findings/school.js";
import {asWritten, number, percent, signed, stated} from "./format.js";
import {listed} from "./listed.js";
import type {IndicatorSchool} from "./indicator_schools.js";
import {card, chip} from "./layout.js";
import type {Context} from "./page.js";
import type {AuditLine, AuditRemedy, AuditSheet, Indicator} from "./rows.js";
import {table, type Column} from "./table.js";

/** 差异系数核算表: the CV line by line, what the choice of weights would change, and the smallest changes that meet the limit. */
export async function auditCard({rows, manifest, release, year, stage, link}: Context, indicator: Indicator, schools: readonly IndicatorSchool[]): Promise<HTMLElement | null> {
  const of = (row: {year: number; stage: string; indicator_id: string}) => row.year === year && row.stage === stage && row.indicator_id === indicator.id;
  const [sheets, all, remedies] = await Promise.all([rows("audit_sheets"), rows("audit_lines"), rows("audit_remedies")]);
  const sheet = sheets.find(of);
  const lines = all.filter(of);
  if (sheet === undefined || sheet.cv === null || lines.length === 0) {
    return null;
  }
  const names = new Map(schools.map(({school}) => [school.school_id, school.school_name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const changed = lines.some((line) => line.added_lowest !== null);
  const shared = lines.some((line) => line.unit_share_0_1 < 1);
  const columns: (Column<AuditLine> & {hidden?: boolean})[] = [
    {label: t("audit.school"), cell: (line) => h("a", {href: link("school", {id: line.school_id})}, nameOf(line.school_id)), sort: (line) => nameOf(line.school_id)},
    {label: t("audit.pupils"), cell: (line) => number(line.pupils), sort: (line) => line.pupils, numeric: true},
    {label: t("audit.resource", {name: indicator.numeratorName?.zh ?? ""}), cell: (line) => stated(line.resource, "ok", (value) => number(value, line.unit_share_0_1 < 1 ? partDecimals(value) : 0)), sort: (line) => line.resource, numeric: true, hidden: lines.every((line) => line.resource === null)},
    {label: "xᵢ", cell: (line) => number(line.value, indicator.decimals + 2), sort: (line) => line.value, numeric: true},
    {label: t("audit.share"), cell: (line) => percent(line.share_0_1, 2), sort: (line) => line.share_0_1, numeric: true},
    {label: "xᵢ − X̄", cell: (line) => signed(line.deviation, indicator.decimals + 2), sort: (line) => line.deviation, numeric: true},
    {label: "(nᵢ ÷ N)(xᵢ − X̄)²", cell: (line) => number(line.part, 6), sort: (line) => line.part, numeric: true},
    {label: t("audit.gapShare"), cell: (line) => (line.part_0_1 === null ? "—" : percent(line.part_0_1, 1)), sort: (line) => line.part_0_1, numeric: true},
    {label: t("audit.unitShare"), cell: (line) => (line.unit_share_0_1 < 1 ? number(line.unit_share_0_1, 3) : "1"), sort: (line) => line.unit_share_0_1, numeric: true, hidden: !changed || !shared},
    {label: t(shared ? "audit.lowest.shared" : "audit.lowest"), cell: (line) => (line.added_lowest === null || line.added_lowest === 0 ? "—" : needed(line.added_lowest)), sort: (line) => line.added_lowest, numeric: true, hidden: !changed},
    {label: t("audit.moved"), cell: (line) => (line.moved === null || Math.abs(line.moved) < 1e-9 ? "—" : signed(line.moved, indicator.whole ? 0 : 1)), sort: (line) => line.moved, numeric: true, hidden: !changed},
  ];
  const csv = manifest.tables.find((entry) => entry.name === "audit_lines");
  return card({title: t("audit.title"), sub: t("audit.sub", {lines: number(lines.length), pupils: number(sheet.pupils ?? 0)}), id: "audit", className: "audit", simulated: sheet.origin === "simulated"},
    h("p", {}, sums(sheet)),
    sheet.weighting_decides === true && h("p", {}, chip(t("audit.decides"), "wait"), " ", t("audit.decidesWhy")),
    steps(remedies.filter(of), lines, indicator, {nameOf, manifest}),
    table(lines, columns.filter((column) => !column.hidden), {caption: t("audit.title"), first: 40, ...(csv === undefined ? {} : {csv: release.base + csv.csv.path})}),
    h("p", {class: "note"}, t("audit.workbook", {command: `npx junheng explain ${indicator.id} --year ${year} --audit 核算表.xlsx`})));
}

/** `X̄ = 1.9150，S = 0.98，CV = 0.51；不加权 0.47` */
function sums({mean, sd, cv, cv_unweighted: plain, limit_cv: limit}: AuditSheet): string {
  return t("audit.sums", {mean: number(mean ?? 0, 4), sd: number(sd ?? 0, 4), cv: number(cv ?? 0, 6), plain: plain === null ? t("state.not_applicable") : number(plain, 6)}) + (limit === null ? "" : t("audit.limit", {limit: asWritten(limit, 2)}));
}

/** What would meet the limit: at one school, with the least total, and by moving alone. Nothing where nothing is needed or offered. */
function steps(remedies: readonly AuditRemedy[], lines: readonly AuditLine[], indicator: Indicator, {nameOf, manifest}: {nameOf: (id: string) => string; manifest: Context["manifest"]}): HTMLElement | null {
  const shared = lines.filter((line) => line.unit_share_0_1 < 1).length;
  const own = lines.filter((line) => line.shared && line.unit_share_0_1 === 1).length;
  const item = indicator.numeratorName?.zh ?? indicator.short.zh;
  const texts = (["add_one", "reduce_one", "add_lowest", "move"] as const).flatMap((kind) => remedies.filter((row) => row.remedy === kind)).flatMap((row) =>
    remedyText(row, {item, unit: indicator.numeratorUnit?.zh ?? indicator.unit.zh, school: nameOf(row.school_id ?? ""), shared, own, otherStage: listed(manifest, "stages", row.other_stage)}) ?? []);
  return texts.length === 0 ? null : h("div", {}, h("h3", {}, t("audit.steps")), h("ul", {}, texts.map((text) => h("li", {}, text))), shared > 0 && h("p", {class: "note"}, t("audit.shared", {n: number(shared), item})), own > 0 && h("p", {class: "note"}, t("audit.own", {n: number(own)})));
}
