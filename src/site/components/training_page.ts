import {availableCard} from "./available.js";
import {bySerial} from "./by_serial.js";
import {h} from "./element.js";
import {number, stated as show} from "./format.js";
import {goButton} from "./go_button.js";
import {card, chip, columns, heading} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {StatedTotal, Training, TrainingTotal} from "./rows.js";
import {simulated} from "./simulated.js";
import {table} from "./table.js";
import {awardsCard, pairingsCard} from "./training_exchange.js";
import {trainingLevelsCard} from "./training_levels.js";
import {trainingSchoolsCard} from "./training_schools.js";
import {trainingFinding} from "./training_words.js";

/** 培训, with 结对 and 获奖 where a bureau has them. Person-times are never persons. */
export async function trainingPage(context: Context): Promise<Node> {
  const {manifest, rows, stage, t, year, go} = context;
  const [programmes, totals, levels, pairings, awards, counts, statedTotals, schoolYears] = await Promise.all([
    rows("training"), rows("training_totals"), rows("training_levels"), rows("pairings"), rows("awards"), rows("award_counts"), rows("stated_totals"), rows("school_years"),
  ]);
  const now = <R extends {year: number}>(all: readonly R[]) => all.filter((row) => row.year === year);
  const own = now(totals);
  const areas = own.filter((row) => row.scope === "area");
  const total = areas.find((row) => row.stage === null) ?? areas[0] ?? null;
  const stated = now(statedTotals).find((row) => row.unit === "人次" && row.state !== "no_counterpart") ?? null;
  const present = {levels: now(levels), programmes: now(programmes), pairings: now(pairings), awards: now(awards)};
  const years = [...new Set(totals.map((row) => row.year))].sort((a, b) => a - b);
  const finding = trainingFinding(t, {
    year, total, stated, levels: present.levels, level: (id) => listed(manifest, "levels", id), awards: present.awards.length,
    years,
  });
  const latest = total === null ? years.at(-1) : undefined;
  const training = total !== null && [
    figures(context, total, stated),
    columns(trainingLevelsCard(context, present.levels), programmesCard(context, present.programmes, Math.max(6, present.levels.length))),
    trainingSchoolsCard(context, own, areas.find((row) => row.stage === stage) ?? total, now(schoolYears).filter((school) => school.stage === stage)),
  ];
  const exchange = [
    present.pairings.length > 0 && pairingsCard(context, present.pairings),
    present.awards.length > 0 && awardsCard(context, present.awards, now(counts)),
  ].filter((entry) => entry !== false);
  return h("div", {},
    heading(finding, latest !== undefined && h("p", {class: "lede"}, goButton(go, t("exams.switch.year", {year: latest}), {year: latest}))), training,
    total === null && exchange.length === 0 && availableCard(context),
    exchange.length > 1 ? columns(exchange) : exchange,
    exchange.length === 0 && total !== null && h("p", {class: "note"}, t("training.absent.pairings"), t("training.absent.awards")));
}

function one(label: string, value: string, rest: Node | string | null): HTMLElement {
  return h("div", {}, h("dt", {}, label), h("dd", {}, h("b", {}, value), rest !== null && [" ", h("small", {}, rest)]));
}

function figures({t}: Context, total: TrainingTotal, stated: StatedTotal | null): HTMLElement {
  const agrees = stated !== null && stated.state !== "no_counterpart" ? chip(t(`rates.stated.${stated.state}`), stated.state === "agrees" ? "pass" : "fail") : null;
  return h("dl", {class: "figures card"},
    one(t("training.figure.total"), show(total.person_times, total.state, (value) => number(value)), total.origin === "simulated" ? chip(t("strip.simulated"), "wait") : null),
    one(t("training.figure.stated"), stated === null ? t("training.figure.none") : number(stated.stated), agrees),
    one(t("training.figure.programmes"), show(total.programmes, undefined, (value) => number(value)), null),
    one(t("training.figure.per"), show(total.per_teacher, total.per_teacher_state, (value) => number(value, 2)),
      total.per_teacher_state === "ok" && total.teachers !== null ? t("training.figure.teachers", {teachers: number(total.teachers)}) : null));
}

function programmesCard({manifest, t}: Context, programmes: readonly Training[], first: number): HTMLElement {
  const title = t("training.programmes.title");
  const scopes = new Set(programmes.map((row) => row.scope_id)).size;
  return card({title, sub: t("training.programmes.sub", {rows: number(programmes.length)}), simulated: simulated(programmes)}, table(bySerial(programmes), [
    {label: t("training.programmes.programme"), cell: (row) => row.programme, sort: (row) => row.programme},
    ...(scopes > 1 ? [{label: t("training.programmes.scope"), cell: (row: Training) => row.scope_name, sort: (row: Training) => row.scope_name}] : []),
    {label: t("training.programmes.level"), cell: (row) => listed(manifest, "levels", row.level), sort: (row) => row.level},
    {label: t("training.programmes.audience"), cell: (row) => row.audience ?? t("state.missing"), sort: (row) => row.audience},
    {label: t("training.programmes.person_times"), cell: (row) => show(row.person_times, row.state, (value) => number(value)), sort: (row) => row.person_times, numeric: true},
  ], {caption: title, first, className: "plain stacked"}));
}
