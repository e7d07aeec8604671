import type {Block, Cell, Section, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {againstLimit, asWritten, count, decimal, shortNumber, valueText} from "../format.js";
import {sentenceOf} from "../sentence_of.js";
import {sheetsOf} from "../sheets_of.js";
import {partDecimals} from "../../site/components/findings/remedy.js";
import {needed} from "../../site/components/findings/school.js";
import type {AuditRemedy, AuditSheet, Composite} from "../../site/components/rows.js";
import {isCut, lineTable} from "./line_table.js";
import {verdictTones} from "./parts.js";

/** More schools than this that do not pass are a download, not a page. */
const mostSchools = 40;

/** Digits of a coefficient as it is worked out. */
const cvDigits = 4;

/** What a stage's verdict rests on: its sentence, the schools that do not pass, each coefficient from its sums, and the smallest changes that would pass. */
export function audit(context: Context, stage: string, stageName: string): Section | null {
  const {t, manifest} = context;
  const sheets = sheetsOf(context, stage);
  const told = sentenceOf(context, {kind: "stage", stage});
  if (sheets.length === 0 || told === null) {
    return null;
  }
  return {
    // Without a standard for schools their table leaves room.
    follows: (manifest.standard?.rule ?? null) === null && sheets.every((row) => !isCut(row)),
    kicker: t("audit.kicker", {stage: stageName}),
    title: told.replace(/[。.]$/, ""),
    lede: [t("audit.lede"), ...(sheets.some((row) => row.origin === "simulated") ? [t("board.simulated")] : [])].join(t("space")),
    blocks: [sheetTable(context, stage, sheets), ...sheets.filter((row) => row.near_limit === true).flatMap((row) => nearLimit(context, row)), ...openSchools(context, stage)].flat(),
  };
}

/** Schools that do not pass or are pending, each with the sentence that says why and what would pass. */
function openSchools(context: Context, stage: string): Block[] {
  const {release, year, t, levels} = context;
  const open = release.rows("school_verdicts").filter((row) => row.year === year && row.stage === stage && (row.verdict === "fail" || row.verdict === "pending"));
  const schools = new Map(release.rows("school_years").filter((row) => row.year === year && row.stage === stage).map((row) => [row.school_id, row]));
  const shown = open.toSorted((a, b) => (a.school_id < b.school_id ? -1 : 1)).slice(0, mostSchools).flatMap((row) => {
    const text = sentenceOf(context, {kind: "school", stage, school_id: row.school_id});
    const school = schools.get(row.school_id);
    return text === null || school === undefined ? [] : [{term: school.school_name, text, under: school.district_name ?? ""}];
  });
  if (shown.length === 0) {
    return [];
  }
  const cut = open.length - shown.length;
  return [
    {kind: "heading", text: t("audit.schools", {n: count(open.length), school: levels.school}), sub: t("audit.schools_sub", levels)},
    {kind: "terms", items: shown},
    ...(cut > 0 ? [{kind: "text", text: t("audit.schools_cut", {cut: count(cut), school: levels.school}), tone: "soft"} as const] : []),
  ];
}

/** One line an indicator: sums, X̄, S and CV, weighted beside unweighted, against the limit. */
function sheetTable(context: Context, stage: string, sheets: AuditSheet[]): Block[] {
  const {t, say, indicator, release, year} = context;
  const composite = release.rows("composites").find((row) => row.year === year && row.stage === stage);
  const figure = (row: AuditSheet, value: number | null, digits: number): Cell => ({text: valueText(t, value, value === null ? row.state : "ok", (known) => decimal(known, digits)), ...(value === null ? {tone: "faint"} : {})});
  return [{kind: "heading", text: t("audit.sums"), sub: t("audit.sums_sub")}, {
    kind: "table", small: true,
    columns: [
      {head: t("board.indicator"), align: "left", width: 1.9}, {head: t("audit.pupils"), align: "right", width: 0.9}, {head: t("audit.resource"), align: "right", width: 1.1}, {head: "X̄", align: "right", width: 1},
      {head: "S", align: "right", width: 1}, {head: t("audit.cv"), align: "right", width: 0.9}, {head: t("audit.plain"), align: "right", width: 0.9}, {head: t("audit.limit"), align: "right", width: 0.6}, {head: t("board.verdict"), align: "left", width: 0.8},
    ],
    rows: [...sheets.map((row): TableRow => {
      const {short, decimals} = indicator(row.indicator_id);
      return {kind: "row", cells: [
        {text: say(short)}, figure(row, row.pupils, 0), row.resource === null ? {text: t("none"), tone: "faint"} : {text: shortNumber(row.resource)}, figure(row, row.mean, decimals + 2), figure(row, row.sd, decimals + 2),
        {...figure(row, row.cv, cvDigits), bold: row.verdict === "fail", ...(row.verdict === "fail" ? {tone: "fail"} : {})}, figure(row, row.cv_unweighted, cvDigits),
        row.limit_cv === null ? {text: t("board.no_threshold"), tone: "faint"} : {text: asWritten(row.limit_cv, 2)},
        {text: t(`verdict.${row.verdict}`), tone: verdictTones[row.verdict]},
      ]};
    }), ...(composite === undefined ? [] : [compositeRow(context, composite)])],
  }];
}

/** 2012: the mean of all coefficients decides. */
function compositeRow({t}: Context, row: Composite): TableRow {
  const blank: Cell = {text: ""};
  return {kind: "reference", cells: [
    {text: t("audit.composite", {n: row.cv_mean === null ? row.indicators : row.indicators_known})}, blank, blank, blank, blank,
    row.cv_mean === null ? {text: t("audit.known", {known: row.indicators_known, n: row.indicators}), tone: "wait"} : {text: decimal(row.cv_mean, cvDigits), bold: true, ...(row.verdict === "fail" ? {tone: "fail"} : {})},
    blank, {text: asWritten(row.limit_cv, 2)}, {text: t(`verdict.${row.verdict}`), tone: verdictTones[row.verdict]},
  ]};
}

/** An indicator over or near its limit: the sentence, whether the choice of weights decides, and the smallest changes that would pass. */
function nearLimit(context: Context, sheet: AuditSheet): Block[] {
  const {t, say, indicator} = context;
  const told = sentenceOf(context, {kind: "indicator", stage: sheet.stage, indicator_id: sheet.indicator_id});
  return [
    {kind: "heading", text: t(sheet.verdict === "pass" ? "audit.near" : "audit.over", {indicator: say(indicator(sheet.indicator_id).short)}), ...(told === null ? {} : {sub: told})},
    ...(sheet.weighting_decides === true && sheet.cv !== null && sheet.cv_unweighted !== null && sheet.limit_cv !== null
      ? [{kind: "notice", tone: "wait", text: t("audit.decides", {cv: againstLimit(sheet.cv, sheet.limit_cv).value, plain: againstLimit(sheet.cv_unweighted, sheet.limit_cv).value})} as const] : []),
    ...remedies(context, sheet),
    ...(isCut(sheet) ? lineTable(context, sheet) : []),
  ];
}

/** What would bring a coefficient back to its limit: at one school, with the least total, by moving alone. */
function remedies(context: Context, sheet: AuditSheet): Block[] {
  const {release, t, say, indicator, year} = context;
  const {short, unit, numeratorUnit, numeratorName} = indicator(sheet.indicator_id);
  const found = release.rows("audit_remedies").filter((row) => row.year === year && row.stage === sheet.stage && row.indicator_id === sheet.indicator_id);
  const lines = release.rows("audit_lines").filter((row) => row.year === year && row.stage === sheet.stage && row.indicator_id === sheet.indicator_id && row.shared);
  const shared = lines.filter((row) => row.unit_share_0_1 < 1).length;
  const own = lines.filter((row) => row.unit_share_0_1 === 1).length;
  const shown = (["add_one", "reduce_one", "add_lowest", "move"] as const).flatMap((kind) => found.filter((row) => row.remedy === kind && (row.state === "ok" || row.state === "impossible")));
  if (shown.length === 0) {
    return [];
  }
  const counted = say(numeratorUnit ?? unit);
  const amount = (row: AuditRemedy): Cell => (row.state === "impossible" || row.amount === null ? {text: t(noneKey(row)), tone: "faint"} : {text: `${needed(row.amount)} ${counted}`, bold: true});
  return [{
    kind: "table",
    columns: [{head: t("audit.remedy", {item: say(numeratorName ?? short)}), align: "left", width: shared > 0 ? 2.2 : 3.2}, {head: t("audit.where"), align: "left", width: shared > 0 ? 3.6 : 2.2}, {head: t("audit.amount"), align: "right", width: 1.1}, {head: t("audit.cv_after"), align: "right", width: 1.1}],
    rows: shown.map((row) => ({kind: "row", cells: [
      {text: t(remedyKey(row, shared))},
      row.state === "impossible" ? {text: t(whyKey(row, own)), tone: "faint"} : {text: where(context, row, {shared, unit: counted})},
      amount(row), row.cv_after === null ? {text: t("none"), tone: "faint"} : {text: decimal(row.cv_after, cvDigits)},
    ]})),
    note: [t("audit.remedy_note"), ...(shared > 0 ? [t("audit.remedy_shared", {n: count(shared), item: say(numeratorName ?? short)})] : []), ...(own > 0 ? [t("audit.remedy_own", {n: count(own)})] : [])].join(t("space")),
  }];
}

/** At which schools, what of it arrives at this stage, what becomes of the other one, and how far it is the least. */
function where({release, t, label, year}: Context, row: AuditRemedy, {shared, unit}: {shared: number; unit: string}): string {
  const one = row.remedy === "add_one" || row.remedy === "reduce_one";
  const name = () => release.rows("school_years").find((school) => school.year === year && school.stage === row.stage && school.school_id === row.school_id)?.school_name ?? row.school_id ?? "";
  const parts = [one ? name() : t(row.remedy === "add_lowest" && shared > 0 ? "audit.where_add_lowest_shared" : `audit.where_${row.remedy as "add_lowest" | "move"}`, {up: count(row.schools_up ?? 0), down: count(row.schools_down ?? 0)})];
  if ((row.schools_shared ?? 0) > 0) {
    const arrives = decimal(row.amount_stage ?? 0, partDecimals(row.amount_stage ?? 0));
    parts.push(t(one ? "audit.where_shared_one" : row.remedy === "move" ? "audit.where_shared_move" : "audit.where_shared", {n: count(row.schools_shared ?? 0), arrives, unit}));
  }
  // A release of an earlier version has none of these columns.
  if (typeof row.other_cv_before === "number" && typeof row.other_cv_after === "number") {
    const words = {stage: label("stages", row.other_stage), before: decimal(row.other_cv_before, cvDigits), after: decimal(row.other_cv_after, cvDigits)};
    parts.push(row.other_limit_cv === null ? t("audit.where_other_alone", words) : t("audit.where_other", {...words, limit: asWritten(row.other_limit_cv, 2), state: t(row.other_within === true ? "audit.other_within" : "audit.other_over")}));
  }
  if (row.basis === "least_found" || row.basis === "other_stage_kept") {
    parts.push(t(row.basis === "least_found" ? "audit.where_found" : one ? "audit.where_kept" : "audit.where_kept_across"));
  }
  return parts.join(t("semicolon"));
}

/** The least total is called that where it is. */
function remedyKey({remedy, basis}: AuditRemedy, shared: number) {
  return remedy !== "add_lowest" ? `audit.remedy_${remedy}` as const : basis === "other_stage_kept" ? "audit.remedy_add_lowest_kept" : shared > 0 ? "audit.remedy_add_lowest_shared" : "audit.remedy_add_lowest";
}

/** What was not found, or is not offered, may yet be possible. An addition always is but for a limit too near 0. */
function noneKey({remedy, basis}: AuditRemedy) {
  return basis === "other_stage_kept" ? "audit.not_offered" : basis === "least_found" || remedy === "add_lowest" ? "audit.not_found" : "audit.impossible";
}

function whyKey({remedy, basis}: AuditRemedy, own: number) {
  if (basis === "other_stage_kept") {
    return remedy === "add_one" || remedy === "reduce_one" ? "audit.why_kept" : "audit.why_kept_across";
  }
  if (basis === "least_found") {
    return "audit.why_found";
  }
  return own > 0 && (remedy === "move" || remedy === "reduce_one") ? `audit.why_${remedy}_own` as const : `audit.why_${remedy}` as const;
}
