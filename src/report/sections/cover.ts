import type {Document} from "../blocks.js";
import type {Context} from "../context.js";
import {count} from "../format.js";
import {balanceOf} from "../balance_of.js";
import {fileCount} from "./notes.js";

/** The title of the report in its two lines: the official name of the evaluation where a standard applies. */
export function reportTitle({manifest, t}: Context): [string, string] {
  return [t(manifest.standard === null ? "title.plain" : "title.standard", {area: manifest.workspace.area}), t("title.report")];
}

export function cover(context: Context): Document["cover"] {
  const {manifest, t, say} = context;
  const {standard, checks, sources} = manifest;
  const facts = [
    {label: t("cover.release"), text: manifest.release},
    {label: t("cover.data_as_of"), text: manifest.dataAsOf},
    {label: t("cover.years"), text: t.list(manifest.years.map(String))},
    {label: t("cover.stages"), text: t.list(manifest.stages.map(say))},
    {label: t("cover.standard"), text: standard === null ? t("cover.no_standard") : `${say(standard)}\n${standard.clause}`},
    {label: t("cover.sources"), text: t("cover.sources_text", {files: count(fileCount({sources}))})},
    {label: t("cover.checks"), text: t("cover.checks_text", {passed: checks.filter((check) => check.passed).length, all: checks.length})},
  ];
  const notices: Document["cover"]["notices"] = [];
  if (manifest.simulated.any) {
    notices.push({tone: "wait", text: t("cover.simulated", {datasets: t.list(manifest.simulated.datasets.map((id) => context.dataset(id)))})});
  }
  if (standard !== null && standard.retrospective.length > 0) {
    notices.push({tone: "wait", text: t("cover.retrospective", {standard: standard.id, years: t.list(standard.retrospective.map(String)), since: standard.since})});
  }
  if (manifest.whyNone !== null) {
    notices.push({tone: "soft", text: manifest.whyNone});
  }
  return {
    bureau: manifest.workspace.name,
    area: manifest.workspace.area,
    title: reportTitle(context),
    year: String(manifest.year),
    verdicts: manifest.stages.flatMap((stage) => verdicts(context, stage.id, say(stage))),
    facts, notices,
    edition: t(`edition.${manifest.edition}`),
  };
}

/** One mark an indicator: the year at a glance. */
function verdicts(context: Context, stage: string, name: string): Document["cover"]["verdicts"] {
  const judged = balanceOf(context, stage).filter((row) => row.verdict !== "not_applicable");
  const tones = {pass: "pass", fail: "fail", pending: "wait", not_applicable: "faint"} as const;
  const schools = context.release.rows("stage_verdicts").find((row) => row.year === context.year && row.stage === stage);
  const words = [
    context.t("cover.verdicts", {passed: judged.filter((row) => row.verdict === "pass").length, n: judged.length}),
    ...(schools === undefined || schools.schools_pass === null || (context.manifest.standard?.rule ?? null) === null ? [] : [context.t("cover.schools", {passed: count(schools.schools_pass), schools: count(schools.schools), school: context.levels.school})]),
  ].join(context.t("comma"));
  return judged.length === 0 ? [] : [{name, verdicts: judged.map((row) => tones[row.verdict]), words}];
}
