import type {Block, Cell, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {asWritten, count, decimal, percent, shortNumber, signed} from "../format.js";
import {needed} from "../../site/components/findings/school.js";
import type {AuditLine, AuditSheet} from "../../site/components/rows.js";

/** More schools than this are cut to those with the largest parts of the difference; the whole is in the release. */
const mostLines = 80;
const largestLines = 20;

/** Whether a sheet has more lines than a page should hold. */
export function isCut(sheet: AuditSheet): boolean {
  return sheet.lines > mostLines;
}

/** 差异系数核算表 of one indicator: a line a school, their sums, and what the smallest changes give each. */
export function lineTable(context: Context, sheet: AuditSheet): Block[] {
  const {release, year, t, say, indicator, label, levels} = context;
  const of = (row: {year: number; stage: string; indicator_id: string}) => row.year === year && row.stage === sheet.stage && row.indicator_id === sheet.indicator_id;
  const all = release.rows("audit_lines").filter(of);
  const cut = isCut(sheet);
  const lines = cut ? all.toSorted((a, b) => b.part - a.part || (a.school_id < b.school_id ? -1 : 1)).slice(0, largestLines) : all;
  const names = new Map(release.rows("school_years").filter((row) => row.year === year && row.stage === sheet.stage).map((row) => [row.school_id, row.school_name]));
  const {short, numeratorName, decimals, whole} = indicator(sheet.indicator_id);
  const digits = decimals + 2;
  const resources = all.some((row) => row.resource !== null);
  const changed = all.some((row) => row.added_lowest !== null);
  const balance = release.rows("balance").find(of);
  const cells = (first: Cell, middle: Cell[], end: Cell[], resource: Cell, [lowest, moved]: [Cell, Cell]): Cell[] => [first, middle[0] as Cell, ...(resources ? [resource] : []), ...middle.slice(1), ...end, ...(changed ? [lowest, moved] : [])];
  const line = (row: AuditLine): TableRow => ({kind: "row", cells: cells(
    {text: names.get(row.school_id) ?? row.school_id},
    [{text: count(row.pupils)}, {text: decimal(row.value, digits)}, {text: percent(row.share_0_1, 2)}],
    [{text: signed(row.deviation, digits)}, {text: decimal(row.part, partDigits(row.part))}, {text: row.part_0_1 === null ? t("none") : percent(row.part_0_1, 1)}],
    row.resource === null ? {text: t("none"), tone: "faint"} : {text: shortNumber(row.resource)},
    [changeCell(t("none"), row.added_lowest, needed), changeCell(t("none"), row.moved, (value) => signed(value, whole ? 0 : 1))])});
  const blank: Cell = {text: ""};
  const total: TableRow = {kind: "reference", cells: cells(
    {text: t("lines.total")}, [{text: count(sheet.pupils ?? 0)}, {text: decimal(sheet.mean ?? 0, digits)}, {text: percent(1, 0)}],
    [blank, balance?.var_total == null ? blank : {text: decimal(balance.var_total, partDigits(balance.var_total)), bold: true}, {text: percent(1, 0)}],
    {text: sheet.resource === null ? t("none") : shortNumber(sheet.resource)}, [blank, blank])};
  return [
    {kind: "heading", text: t("lines.table", {stage: label("stages", sheet.stage), indicator: say(short)}), sub: t("lines.sums", {mean: decimal(sheet.mean ?? 0, digits), sd: decimal(sheet.sd ?? 0, digits), cv: decimal(sheet.cv ?? 0, 6), plain: sheet.cv_unweighted === null ? t("none") : decimal(sheet.cv_unweighted, 6), limit: asWritten(sheet.limit_cv ?? 0, 2)})},
    {
      kind: "table", small: true, rows: [...lines.map(line), total],
      columns: [
        {head: levels.school, align: "left", width: 1.7}, {head: t("lines.pupils"), align: "right", width: 0.9}, ...(resources ? [{head: say(numeratorName ?? short), align: "right" as const, width: 1.2}] : []),
        {head: "xᵢ", align: "right", width: 1}, {head: "nᵢ ÷ N", align: "right", width: 0.9}, {head: "xᵢ − X̄", align: "right", width: 1}, {head: "(nᵢ ÷ N)(xᵢ − X̄)²", align: "right", width: 1.2}, {head: t("lines.part"), align: "right", width: 0.8},
        ...(changed ? [{head: t(all.some((row) => row.unit_share_0_1 < 1) ? "lines.lowest_shared" : "lines.lowest"), align: "right" as const, width: 0.9}, {head: t("lines.moved"), align: "right" as const, width: 0.9}] : []),
      ],
      ...(cut ? {note: t("lines.cut", {shown: count(lines.length), cut: count(all.length - lines.length), school: levels.school})} : {}),
    },
  ];
}

/** Six digits where the part is below 1, fewer where it is large. */
function partDigits(part: number): number {
  return part < 1 ? 6 : 3;
}

function changeCell(none: string, value: number | null, show: (value: number) => string): Cell {
  return value === null || Math.abs(value) < 1e-9 ? {text: none, tone: "faint"} : {text: show(value)};
}
