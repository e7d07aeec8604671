import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {leadGapsTitle} from "./findings/lead_gaps.js";
import {count, number, shareMet, shareRequired} from "./format.js";
import {card, chip, key, notApplicable} from "./layout.js";
import {leadGaps} from "./lead_gaps.js";
import type {Context} from "./page.js";
import {passingYears} from "./passing_years.js";
import type {Balance, StageVerdict} from "./rows.js";
import {table} from "./table.js";

/** Lead schools against their partners, first year and this one, on the indicator that is most unequal. */
export async function leadGapsCard(context: Context, worst: Balance | undefined): Promise<HTMLElement | null> {
  const {manifest, rows, year, stage, link} = context;
  const {district} = manifest.workspace.levels;
  const indicator = manifest.catalogue.indicators.find((entry) => entry.id === worst?.indicator_id);
  if (!manifest.workspace.leads) {
    return notApplicable(t("overview.gaps.one"), t("overview.gaps.none", {district}));
  }
  if (indicator === undefined) {
    return null;
  }
  const [districts, gaps, schools, values] = await Promise.all([rows("districts"), rows("district_indicators"), rows("school_years"), rows("school_indicators")]);
  const first = Math.min(...manifest.years);
  const years = [...new Set([first, year])];
  const valueOf = new Map(values.filter((row) => row.indicator_id === indicator.id && row.stage === stage).map((row) => [`${row.year}/${row.school_id}`, row.value]));
  const present = districts.filter((row) => row.year === year && row.stage === stage && row.has_lead);
  const gapOf = (id: string, of: number) => gaps.find((row) => row.year === of && row.stage === stage && row.district_id === id && row.indicator_id === indicator.id);
  const show = (value: number) => number(value, indicator.decimals);
  const entries = present.flatMap((row) => {
    const lines = years.flatMap((of) => {
      const gap = gapOf(row.district_id, of);
      const partners = schools.filter((school) => school.year === of && school.stage === stage && school.district_id === row.district_id && school.role === "cooperating")
        .flatMap((school) => valueOf.get(`${of}/${school.school_id}`) ?? []);
      return gap === undefined || gap.lead_value === null || gap.gap === null ? [] : [{year: of, lead: gap.lead_value, partners, partnerMean: gap.partner_mean, moved: gap.gap_size_since_first}];
    });
    const end = lines.at(-1);
    return end === undefined ? [] : [{row, lines, end}];
  });
  const moved = entries.flatMap(({lines, end}) => (lines.length === 2 && end.moved !== null ? [end.moved] : []));
  const threshold = worst?.threshold ?? null;
  const words = {indicator: indicator.short.zh, per: indicator.per?.zh ?? "", unit: indicator.unit.zh, from: first, to: year};
  return card({title: leadGapsTitle(moved, district), sub: t(years.length > 1 ? "overview.gaps.sub" : "overview.gaps.subOne", words), simulated: gaps.some((row) => row.origin === "simulated")},
    leadGaps(entries.map(({row, lines, end}) => ({
      district: row.district_name, href: link("districts", {id: row.district_id}), years: lines,
      apart: lines.length === 2 && end.moved !== null && end.moved > 0,
      summary: lines.map((line) => t("overview.gaps.summary", {district: row.district_name, year: line.year, lead: show(line.lead), partners: line.partnerMean === null ? "" : show(line.partnerMean)})).join(t("word.semicolon")),
    })), {threshold, label: threshold === null ? "" : t("overview.gaps.standard", {value: threshold})}),
    key({mark: "lead", text: t("role.lead")}, {mark: "partner", text: t("role.cooperating")}, ...(moved.some((change) => change > 0) ? [{mark: "apart", text: t("overview.gaps.key.apart")}] : [])));
}

/** Schools that pass as a whole: every year of the release, the chosen one marked. */
export function passingCard({manifest, year}: Context, verdicts: readonly StageVerdict[]): HTMLElement | null {
  const rule = manifest.standard?.rule;
  const last = verdicts.find((row) => row.year === year);
  const first = verdicts.find((row) => row.year <= year);
  if (rule === undefined || rule === null || first === undefined || last === undefined) {
    return null;
  }
  const title = first === last
    ? t("overview.passing.titleOne", {m: last.year, last: last.schools_pass})
    : t("overview.passing.title", {n: first.year, first: first.schools_pass, m: last.year, last: last.schools_pass});
  return card({title, sub: t("overview.passing.sub", {minimum: count(rule.minimumMet), floor: shareRequired(rule.floor)}), simulated: last.origin === "simulated"},
    passingYears(verdicts, year),
    key({mark: "met", text: t("overview.passing.key.pass")}, {mark: "unmet", text: t("overview.passing.key.fail")}, ...(verdicts.some((row) => row.schools_pending > 0) ? [{mark: "pending", text: t("overview.board.key.pending")}] : [])));
}

/** Schools that do not pass, or have not reported, each with its largest shortfall. */
export async function helpCard(context: Context): Promise<HTMLElement> {
  const {manifest, rows, year, stage, link} = context;
  const [verdicts, schools] = await Promise.all([rows("school_verdicts"), rows("school_years")]);
  const names = new Map(schools.filter((row) => row.year === year && row.stage === stage).map((row) => [row.school_id, row]));
  const open = verdicts.filter((row) => row.year === year && row.stage === stage && (row.verdict === "fail" || row.verdict === "pending"));
  if (open.length === 0) {
    return card({title: t("overview.help.titleNone")}, h("p", {class: "absent"}, t("overview.help.none")));
  }
  const worst = (id: string | null) => manifest.catalogue.indicators.find((indicator) => indicator.id === id)?.short.zh;
  const title = t("overview.help.title", {n: open.length});
  return card({title, sub: t("overview.help.sub"), simulated: [...names.values()].some((row) => row.origin === "simulated")}, table(open, [
    {label: t("overview.help.school"), cell: (row) => h("a", {href: link("school", {id: row.school_id})}, names.get(row.school_id)?.school_name ?? row.school_id), sort: (row) => names.get(row.school_id)?.school_name ?? row.school_id},
    {label: t("overview.help.count"), cell: (row) => (row.verdict === "pending" ? chip(t("overview.help.pending"), "wait") : t("overview.help.unmet", {n: row.unmet})), sort: (row) => row.unmet},
    {label: t("overview.help.gap"), cell: (row) => (row.worst_ratio === null || row.worst_ratio >= 1 ? "—" : t("overview.help.worst", {indicator: worst(row.worst_indicator_id) ?? "", ratio: shareMet(row.worst_ratio, manifest.standard?.rule?.floor)})), sort: (row) => row.worst_ratio, numeric: true},
  ], {caption: title, first: 5}));
}
