import {t} from "../../messages/translate.js";
import {judgedValue, number, percent} from "../format.js";
import type {Indicator, SchoolIndicator} from "../rows.js";
import {needed, spare} from "./school.js";

export interface Step {
  title: string;
  why: string;
}

export interface StepFacts {
  values: readonly {indicator: Indicator; row: SchoolIndicator}[];
  /** The lead school of the 学区 and its rows by indicator; null for a lead school itself or a 学区 without one. */
  lead: {name: string; rows: ReadonlyMap<string, SchoolIndicator>} | null;
  district: string;
}

/** What would meet every figure: missing data first, then the shortfalls, closest first, with who could help and at what cost to them. */
export function steps({values, lead, district}: StepFacts): Step[] {
  const pending = values.filter(({row}) => row.verdict === "pending");
  const short = values.filter(({row}) => row.verdict === "fail").sort((a, b) => (b.row.ratio_to_threshold ?? 0) - (a.row.ratio_to_threshold ?? 0));
  return [
    ...pending.map(({indicator}) => ({title: t("school.steps.pending", {indicator: indicator.short.zh}), why: t("school.steps.pendingWhy")})),
    ...short.map(({indicator, row}) => ({title: need(indicator, row), why: [whyNeeded(indicator, row), helpFrom(indicator, row, lead, district)].filter((text) => text !== "").join(t("word.semicolon"))})),
  ];
}

/** Where a school that meets everything has least room: what it could lose and still meet each figure, tightest first. */
export function margins({values}: Pick<StepFacts, "values">): Step[] {
  return values.filter(({row}) => row.verdict === "pass" && row.spare !== null)
    .sort((a, b) => (a.row.ratio_to_threshold ?? 0) - (b.row.ratio_to_threshold ?? 0)).slice(0, 3)
    .map(({indicator, row}) => ({
      title: t(shared(row) ? "school.steps.spareShared" : "school.steps.spare", {item: indicator.numeratorName?.zh ?? indicator.short.zh, spare: spare(row.spare ?? 0), unit: unitOf(indicator)}),
      why: t("school.steps.spareWhy", {per: indicator.per?.zh ?? "", value: number(row.value ?? 0, indicator.decimals), threshold: row.threshold ?? ""}),
    }));
}

function need(indicator: Indicator, row: SchoolIndicator): string {
  const now = row.numerator ?? 0;
  const more = row.needed ?? 0;
  if (shared(row)) {
    return t("school.steps.needShared", {item: indicator.numeratorName?.zh ?? indicator.short.zh, needed: needed(more), unit: unitOf(indicator), share: percent(row.unit_share_0_1 ?? 1, 1)});
  }
  return t("school.steps.need", {item: indicator.numeratorName?.zh ?? indicator.short.zh, needed: needed(more), unit: unitOf(indicator), now: number(now), after: needed(now + more)});
}

/** Whether the school's stages share what the indicator counts. */
function shared(row: SchoolIndicator): boolean {
  return (row.unit_share_0_1 ?? 1) < 1;
}

function whyNeeded(indicator: Indicator, row: SchoolIndicator): string {
  return t("school.steps.needWhy", {per: indicator.per?.zh ?? "", threshold: row.threshold ?? "", indicatorUnit: indicator.unit.zh, value: judgedValue(row.value ?? 0, row, indicator.decimals)});
}

function helpFrom(indicator: Indicator, row: SchoolIndicator, lead: StepFacts["lead"], district: string): string {
  if (!movable(indicator)) {
    return t("school.steps.notMovable");
  }
  const theirs = lead?.rows.get(indicator.id);
  if (lead === null || theirs === undefined || theirs.spare === null || row.needed === null) {
    return "";
  }
  const words = {lead: lead.name, district, spare: spare(theirs.spare), needed: needed(row.needed), unit: unitOf(indicator), rest: needed(row.needed - theirs.spare)};
  if (theirs.spare < 1) {
    return t("school.steps.leadNone", words);
  }
  return t(theirs.spare >= row.needed ? "school.steps.leadCan" : "school.steps.leadPart", words);
}

/** Teachers can be exchanged between schools; rooms, grounds and what is bought cannot. */
function movable(indicator: Indicator): boolean {
  return indicator.whole && indicator.numeratorUnit?.en === "teachers";
}

function unitOf(indicator: Indicator): string {
  return indicator.numeratorUnit?.zh ?? indicator.unit.zh;
}
