import {availableCard, doesNotApply} from "./available.js";
import {h} from "./element.js";
import {fluid} from "./fluid.js";
import {number, percent, signed, stated} from "./format.js";
import {goButton} from "./go_button.js";
import {card, chip, heading, key, type Tone} from "./layout.js";
import type {Context} from "./page.js";
import {rateSeries} from "./rate_series.js";
import {ratesTable} from "./rates_table.js";
import {neededWords, ratesFinding} from "./rates_words.js";
import type {Rate, StatedTotal} from "./rows.js";
import {simulated} from "./simulated.js";
import {table} from "./table.js";

/** 升学: the area's rate through the years, against published figures, and 学区 and schools with their intervals. */
export async function ratesPage(context: Context): Promise<Node> {
  const {manifest, rows, stage, t, year, go} = context;
  const all = await rows("rates");
  const definitions = manifest.catalogue.rates.filter((rate) => rate.stage === stage && all.some((row) => row.rate_id === rate.id && row.stage === stage));
  if (definitions.length === 0) {
    const other = manifest.catalogue.rates.find((rate) => all.some((row) => row.rate_id === rate.id) && manifest.stages.some((entry) => entry.id === rate.stage));
    if (other === undefined) {
      return h("div", {}, heading({title: [t("rates.title.none")], lede: ""}, doesNotApply(context, t("rates.lede.none"))), availableCard(context));
    }
    const names = {stage: word(context, stage), other: word(context, other.stage)};
    return heading({title: [t("rates.title.stage", names)], lede: t("rates.lede.stage", {names: other.zh})}, h("p", {class: "lede"}, goButton(go, t("rates.switch", {stage: names.other}), {stage: other.stage})));
  }
  const [schools, statedTotals] = await Promise.all([rows("school_years"), rows("stated_totals")]);
  const sections = definitions.map((definition) => {
    const own = all.filter((row) => row.rate_id === definition.id && row.stage === stage);
    const series = own.filter((row) => row.scope === "area").sort((a, b) => a.year - b.year);
    const area = series.find((row) => row.year === year) ?? null;
    const first = series.find((row) => row.rate_0_1 !== null) ?? null;
    const finding = area === null || first === null
      ? {title: [t("rates.title.missing", {rate: definition.zh, year})], lede: t("rates.lede.missing")}
      : ratesFinding(t, {row: area, first, name: definition.zh, formula: definition.formula.zh});
    const present = own.filter((row) => row.year === year);
    return [
      heading(finding),
      h("div", {class: "columns wide-first"}, seriesCard(context, definition, series), statedCard(context, definition, statedTotals, area, first?.year ?? year)),
      schoolsCard(context, definition.zh, present, area, first?.year ?? year, schools.filter((school) => school.year === year && school.stage === stage)),
    ];
  });
  return h("div", {}, sections);
}

type Definition = Context["manifest"]["catalogue"]["rates"][number];

function seriesCard({manifest, t}: Context, definition: Definition, series: readonly Rate[]): HTMLElement {
  const area = manifest.workspace.area;
  const known = series.filter((row) => row.rate_0_1 !== null);
  const from = series[0]?.year ?? manifest.year;
  const to = series.at(-1)?.year ?? from;
  const summary = t("rates.series.summary", {area, rate: definition.zh, values: known.map((row) => t(row.low_0_1 === null ? "rates.series.summary.above" : "rates.series.summary.one", {
    year: row.year, percent: percent(row.rate_0_1!, 2), low: stated(row.low_0_1, undefined, (value) => percent(value, 2)), high: stated(row.high_0_1, undefined, (value) => percent(value, 2)),
  })).join(t("word.semicolon"))});
  const points = series.map((row) => {
    const published = row.stated_percent !== null || row.origin === "published";
    return {...row, published, note: published ? t("rates.series.note.stated") : t(`origin.${row.origin}`)};
  });
  return card({title: t(from === to ? "rates.series.title.one" : "rates.series.title", {area, rate: definition.zh, from, to}), sub: t("rates.series.sub", {formula: definition.formula.zh}), simulated: simulated(series)},
    fluid((width) => rateSeries(points, {width, summary})),
    key({mark: "lead", text: t("rates.series.key.stated")}, {mark: "simulated", text: t("rates.series.key.other")}, {mark: "band", text: t("rates.series.key.band")}),
    h("p", {class: "note"}, definition.caveat.zh));
}

const two = (value: number) => `${number(value, 2)}%`;
const agreement: Record<StatedTotal["state"], Tone | "none"> = {agrees: "pass", differs: "fail", no_counterpart: "none"};

function statedCard({t, link, release}: Context, definition: Definition, totals: readonly StatedTotal[], area: Rate | null, first: number): HTMLElement {
  // Statements are the words of their source, whatever language the page is read in.
  const statement = release.manifest.catalogue.rates.find(({id}) => id === definition.id)?.zh;
  const own = totals.filter((row) => row.statement === statement).sort((a, b) => a.year - b.year);
  return card({title: t("rates.stated.title"), sub: t("rates.stated.sub")},
    own.length === 0 ? h("p", {class: "absent"}, t("rates.stated.none")) : table(own, [
      {label: t("rates.stated.year"), cell: (row) => row.year},
      {label: t("rates.stated.stated"), cell: (row) => two(row.stated), numeric: true},
      {label: t("rates.stated.computed"), cell: (row) => stated(row.computed, undefined, two), numeric: true},
      {label: t("rates.stated.difference"), cell: (row) => stated(row.difference, undefined, (value) => signed(value, 2)), numeric: true},
      {label: t("rates.stated.state"), cell: (row) => chip(t(`rates.stated.${row.state}`), agreement[row.state])},
    ], {caption: t("rates.stated.title")}),
    h("h3", {}, t("rates.note.title")),
    h("p", {class: "note"}, t("rates.note.words", {formula: definition.formula.zh, clause: definition.clause})),
    area !== null && h("p", {class: "note"}, neededWords(t, area, first)),
    h("p", {class: "note"}, t("rates.note.noise"), " ", h("a", {href: `${link("methods")}#${definition.id}`}, t("rates.note.method"))));
}

function schoolsCard(context: Context, name: string, present: readonly Rate[], area: Rate | null, firstYear: number, schools: Parameters<typeof ratesTable>[2]): HTMLElement {
  const {manifest, t, year} = context;
  const levels = manifest.workspace.levels;
  const rate = area?.rate_0_1 ?? null;
  const changes = year !== firstYear;
  const title = t(changes ? "rates.schools.title" : "rates.schools.title.first", {year, rate: name});
  if (!present.some((row) => row.scope === "school")) {
    return card({title}, h("p", {class: "absent"}, t("rates.schools.none")));
  }
  return card({title, sub: rate === null ? t("rates.schools.sub.noArea") : t(changes ? "rates.schools.sub" : "rates.schools.sub.first", {area: t("rates.area", {level: levels.area}), percent: percent(rate, 2)}), simulated: simulated(present)},
    changes && h("p", {class: "note narrow"}, t("rates.schools.narrow", {rate: name, first: firstYear})),
    ratesTable(context, present, schools, {name, area, firstYear, year}),
    manifest.workspace.leads
      ? key({mark: "band", text: t("rates.key.district")}, {mark: "lead", text: t("rates.key.lead")}, {mark: "partner", text: t("rates.key.other")})
      : key({mark: "band", text: t("rates.key.district")}, {mark: "partner", text: t("rates.key.member")}));
}

function word({manifest}: Context, stage: string): string {
  return manifest.stages.find((entry) => entry.id === stage)?.zh ?? stage;
}
