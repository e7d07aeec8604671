import type {Block, Cell} from "../blocks.js";
import type {Context} from "../context.js";
import {draw} from "../draw.js";
import {decimal, ownText, signed, valueText} from "../format.js";
import {leadGaps, type LeadGap} from "../../site/components/lead_gaps.js";
import type {DistrictIndicator} from "../../site/components/rows.js";
import {balanceOf} from "../balance_of.js";

/** Lead school against its cooperating schools, for one indicator; null where no 学区 has a lead. */
export function leadTable(context: Context, stage: string, indicatorId: string): Block[] {
  const {t, say, indicator, release, year, levels, manifest} = context;
  if (!manifest.workspace.leads) {
    return [];
  }
  const names = new Map(release.rows("districts").filter((row) => row.year === year && row.stage === stage).map((row) => [row.district_id, row.district_name]));
  const all = release.rows("district_indicators").filter((row) => row.stage === stage && row.indicator_id === indicatorId && row.year <= year);
  const rows = all.filter((row) => row.year === year && row.gap_state !== "not_applicable").sort((a, b) => (a.district_id < b.district_id ? -1 : 1));
  if (rows.length === 0) {
    return [];
  }
  const first = Math.min(...all.filter((row) => row.gap !== null).map((row) => row.year), year);
  const {decimals, short, per, unit} = indicator(indicatorId);
  const picture = gapPictures(context, stage, indicatorId, rows, [...new Set([first, year])]);
  return [
    {kind: "heading", text: t("gaps.title", {indicator: say(short)}), sub: t("gaps.sub", {per: per === null ? "" : say(per), unit: say(unit)})},
    {
      kind: "table",
      columns: [
        {head: levels.district, align: "left", width: 1.3},
        {head: first < year ? t("gaps.picture", {first, year}) : String(year), align: "left", width: 2.6},
        {head: t("gaps.lead"), align: "right", width: 1}, {head: t("gaps.partners"), align: "right", width: 1},
        {head: t("gaps.gap"), align: "right", width: 0.8}, {head: t("gaps.change"), align: "right", width: 0.8},
      ],
      rows: rows.map((row) => ({kind: "row", cells: [
        {text: names.get(row.district_id) ?? row.district_id},
        picture(row),
        {text: ownText(t, row.lead_value, row.gap_state, (value) => decimal(value, decimals))},
        {text: ownText(t, row.partner_mean, row.gap_state, (value) => decimal(value, decimals))},
        {text: valueText(t, row.gap, row.gap_state, (value) => signed(value, decimals)), bold: true},
        {text: row.gap_size_change === null ? t("none") : signed(row.gap_size_change, decimals), ...(row.gap_size_change === null ? {tone: "faint"} : {})},
      ]})),
      note: t("gaps.note"),
    },
  ];
}

const pictureWidth = 250;

/** The site's chart of lead and cooperating schools, a strip a 学区, all on one scale. */
function gapPictures(context: Context, stage: string, indicatorId: string, rows: DistrictIndicator[], years: number[]): (row: DistrictIndicator) => Cell {
  const {release, t, chart, year} = context;
  const values = new Map(release.rows("school_indicators").filter((row) => row.stage === stage && row.indicator_id === indicatorId).map((row) => [`${row.year} ${row.school_id}`, row.value]));
  const schools = release.rows("school_years").filter((row) => row.stage === stage && row.role === "cooperating");
  const of = new Map(release.rows("district_indicators").filter((row) => row.stage === stage && row.indicator_id === indicatorId).map((row) => [`${row.year} ${row.district_id}`, row]));
  const gaps = rows.map((row): LeadGap => {
    const lines = years.flatMap((then) => {
      const lead = of.get(`${then} ${row.district_id}`)?.lead_value ?? null;
      const partners = schools.filter((school) => school.year === then && school.district_id === row.district_id).map((school) => values.get(`${then} ${school.school_id}`) ?? null).filter((value) => value !== null);
      return lead === null ? [] : [{year: then, lead, partners}];
    });
    return {district: row.district_id, href: "", years: lines, apart: years.length > 1 && row.gap_size_since_first !== null && row.gap_size_since_first > 0, summary: ""};
  });
  const threshold = balanceOf(context, stage).find((row) => row.indicator_id === indicatorId)?.threshold ?? null;
  return (row) => {
    const index = rows.indexOf(row);
    if ((gaps[index]?.years.length ?? 0) === 0) {
      return {text: t("none"), tone: "faint"};
    }
    const svg = draw(() => leadGaps(gaps.filter((gap) => gap.years.length > 0), {threshold, label: ""}).querySelectorAll("svg")[gaps.slice(0, index).filter((gap) => gap.years.length > 0).length] as Element, pictureWidth);
    return {text: String(year), image: chart(`gap-${stage}-${index}.svg`, svg)};
  };
}
