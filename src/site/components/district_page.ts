import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {districtFinding} from "./findings/district.js";
import {number, percent, signed, stated, statedMean} from "./format.js";
import {indicatorSchools} from "./indicator_schools.js";
import {card, heading, key, verdictChip} from "./layout.js";
import {levelRank} from "./level_rank.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import {prizeRank} from "./prize_rank.js";
import type {Balance, District, Indicator, SchoolYear} from "./rows.js";
import {table, type Column} from "./table.js";
import {byPrize} from "./training_exchange.js";
import {valueStrip} from "./value_strip.js";

/** One 学区: its schools, what it has per pupil, how far its lead school is ahead. */
export async function districtPage(context: Context, row: District, worst: {indicator: Indicator; balance: Balance} | null): Promise<Node> {
  const {manifest, rows, year, stage} = context;
  const {area, levels} = manifest.workspace;
  const [schools, values] = await Promise.all([rows("school_years"), rows("district_indicators")]);
  const members = schools.filter((school) => school.year === year && school.stage === stage && school.district_id === row.district_id)
    .sort((a, b) => Number(b.role === "lead") - Number(a.role === "lead") || (a.school_id < b.school_id ? -1 : 1));
  const own = values.filter((value) => value.stage === stage && value.district_id === row.district_id);
  const series = own.filter((value) => value.indicator_id === worst?.indicator.id).sort((a, b) => a.year - b.year);
  const finding = districtFinding({
    row, lead: members.find((school) => school.school_id === row.lead_school_id)?.school_name ?? null, indicator: worst?.indicator ?? null,
    now: series.find((value) => value.year === year), first: series.find((value) => value.gap !== null && value.year < year),
    areaMean: worst?.balance.mean ?? null, area, district: levels.district, judged: manifest.standard?.rule != null, leads: manifest.workspace.leads,
  });
  return h("div", {}, heading(finding), worst !== null && (await indicatorsCard(context, row)), await membersCard(context, members), await awardsCard(context, row));
}

async function indicatorsCard(context: Context, district: District): Promise<HTMLElement> {
  const {manifest, rows, year, stage, link} = context;
  const {area, levels, leads} = manifest.workspace;
  const [values, balance] = await Promise.all([rows("district_indicators"), rows("balance")]);
  const lines = await Promise.all(manifest.catalogue.indicators.map(async (indicator) => ({
    indicator,
    value: values.find((row) => row.year === year && row.stage === stage && row.district_id === district.district_id && row.indicator_id === indicator.id),
    balance: balance.find((row) => row.year === year && row.stage === stage && row.indicator_id === indicator.id),
    schools: await indicatorSchools(context, indicator.id),
  })));
  type Line = (typeof lines)[number];
  const strip = ({indicator, balance: whole, schools}: Line) => {
    const known = schools.filter(({row}) => row.value !== null);
    const inside = known.filter(({school}) => school.district_id === district.district_id);
    const {mean = null, threshold = null} = whole ?? {};
    return valueStrip({
      ticks: known.filter(({school}) => school.district_id !== district.district_id).map(({row}) => row.value as number),
      rings: inside.map(({row, school}) => ({name: school.school_name, value: row.value as number, lead: school.role === "lead", href: link("school", {id: school.school_id}), words: `${school.school_name} ${number(row.value as number, indicator.decimals)} ${indicator.unit.zh}`})),
      focus: null, threshold, mean, domain: extent([...known.map(({row}) => row.value), mean, threshold]), summary: `${district.district_name} ${indicator.short.zh}`,
    });
  };
  const title = t("districts.indicators.title");
  const columnsShown: (Column<Line> & {hidden?: boolean})[] = [
    {label: t("districts.gaps.indicator"), cell: ({indicator}) => [h("a", {href: link("indicators", {id: indicator.id})}, indicator.short.zh), " ", h("small", {}, indicator.unit.zh)]},
    {label: t("indicators.dots.title"), cell: strip, picture: true},
    {label: t("districts.indicators.mean", {district: levels.district}), cell: ({value, indicator}) => statedMean(value, (mean) => number(mean, indicator.decimals)), numeric: true},
    {label: t("districts.indicators.gap"), cell: ({value, indicator}) => stated(value?.gap, value?.gap_state, (gap) => signed(gap, indicator.decimals)), numeric: true, hidden: !leads},
    {label: t("districts.indicators.change"), cell: ({value, indicator}) => (value?.gap_size_change == null ? "—" : signed(value.gap_size_change, indicator.decimals)), numeric: true, hidden: !leads || lines.every(({value}) => value?.gap_size_change == null)},
    {label: t("districts.indicators.part"), cell: ({value}) => stated(value?.within_part_0_1, value?.state, (part) => percent(part, part > 0 && part < 0.01 ? 2 : 0)), numeric: true},
  ];
  return card({title, sub: t(lines.some((line) => line.balance?.threshold != null) ? "districts.indicators.sub" : "districts.indicators.subPlain", {district: levels.district, area}), simulated: lines.some(({value}) => value?.origin === "simulated")},
    table(lines, columnsShown.filter((column) => !column.hidden), {caption: title, className: "district-indicators", stacked: true}),
    key(...(leads ? [{mark: "lead", text: t("role.lead")}] : []), {mark: "partner", text: t(leads ? "role.cooperating" : "indicators.key.member")}, {mark: "tick", text: t("school.key.others")},
      ...(lines.some((line) => line.balance?.threshold != null) ? [{mark: "limit", text: t("indicators.key.threshold")}] : []), {mark: "mean", text: t("indicators.key.mean")}),
    h("p", {class: "note"}, t("districts.indicators.part"), "：", t("districts.indicators.partHint", {area, district: levels.district})));
}

async function membersCard({manifest, rows, year, stage, link}: Context, members: readonly SchoolYear[]): Promise<HTMLElement> {
  const [allVerdicts, values, pairings, awards] = await Promise.all([rows("school_verdicts"), rows("school_indicators"), rows("pairings"), rows("awards")]);
  const paired = pairings.filter((row) => row.year === year && (row.stage === null || row.stage === stage));
  const won = awards.filter((row) => row.year === year);
  const verdicts = new Map(allVerdicts.filter((row) => row.year === year && row.stage === stage).map((row) => [row.school_id, row]));
  const judged = manifest.standard !== null;
  // A release that was never given enrolment has no column of gaps for it.
  const counted = manifest.sources.some((source) => source.dataset === "enrolment");
  const {leads} = manifest.workspace;
  const title = t("districts.members.title");
  // Without verdicts the values themselves say what the schools are like.
  const valueOf = new Map(judged ? [] : values.filter((row) => row.year === year && row.stage === stage).map((row) => [`${row.indicator_id}/${row.school_id}`, row]));
  const plain = judged ? [] : manifest.catalogue.indicators.map((indicator): Column<SchoolYear> => {
    const of = (row: SchoolYear) => valueOf.get(`${indicator.id}/${row.school_id}`);
    return {label: indicator.short.zh, cell: (row) => stated(of(row)?.value, of(row)?.state, (value) => number(value, indicator.decimals)), sort: (row) => of(row)?.value ?? null, numeric: true};
  });
  const shown: (Column<SchoolYear> & {hidden?: boolean})[] = [
    {label: t("districts.members.school"), cell: (row) => h("a", {href: link("school", {id: row.school_id})}, row.school_name), sort: (row) => row.school_name},
    {label: t("districts.members.role"), cell: (row) => (row.role === null ? "" : t(`role.${row.role}`)), sort: (row) => row.role, hidden: !leads},
    {label: t("districts.members.pupils"), cell: (row) => stated(row.pupils, row.pupils_state, number), sort: (row) => row.pupils, numeric: true, hidden: !counted},
    {label: t("districts.members.classes"), cell: (row) => (row.classes === null ? "—" : number(row.classes)), sort: (row) => row.classes, numeric: true, hidden: members.every((row) => row.classes === null)},
    ...plain,
    {label: t("districts.pairings.partner"), cell: (row) => paired.filter((pair) => pair.school_id === row.school_id).map((pair) => pair.partner).join(t("word.and")) || t("state.none"), hidden: paired.length === 0},
    {label: t("districts.members.awards"), cell: (row) => number(won.filter((award) => award.school_id === row.school_id).length), sort: (row) => won.filter((award) => award.school_id === row.school_id).length, numeric: true, hidden: won.length === 0},
    {label: t("districts.members.met"), cell: (row) => metWords(verdicts.get(row.school_id)), sort: (row) => verdicts.get(row.school_id)?.met ?? null, numeric: true, hidden: !judged},
    {label: t("districts.members.verdict"), cell: (row) => verdictChip(verdicts.get(row.school_id)?.verdict ?? "not_applicable"), hidden: !judged},
  ];
  return card({title, sub: t("districts.members.sub", {year}), simulated: members.some((row) => row.origin === "simulated")}, table(members, shown.filter((column) => !column.hidden), {caption: title, first: 30, stacked: true}));
}

export function metWords(verdict: {met: number | null; unmet: number; pending: number} | undefined): string {
  return verdict === undefined || verdict.met === null ? t("state.none") : t("school.quota", {met: verdict.met, count: verdict.met + verdict.unmet + verdict.pending});
}

async function awardsCard(context: Context, district: District): Promise<HTMLElement | null> {
  const {rows, year} = context;
  const awards = (await rows("awards")).filter((row) => row.year === year && row.district_id === district.district_id);
  const title = t("districts.awards.title", {n: awards.length});
  return awards.length === 0 ? null : card({title, sub: t("districts.members.sub", {year}), simulated: awards.some((row) => row.origin === "simulated")}, table(byPrize(context.manifest, awards), [
    {label: t("districts.awards.school"), cell: (row) => row.school_name, sort: (row) => row.school_name},
    {label: t("districts.awards.competition"), cell: (row) => row.competition, sort: (row) => row.competition},
    {label: t("districts.awards.level"), cell: (row) => listed(context.manifest, "levels", row.level), sort: (row) => levelRank(context.manifest, row.level)},
    {label: t("districts.awards.prize"), cell: (row) => row.prize, sort: (row) => prizeRank(row.prize)},
  ], {caption: title, first: 12}));
}
