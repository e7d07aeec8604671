import type {Document, Section} from "./blocks.js";
import {createContext, type Context} from "./context.js";
import {translate, type Language} from "./messages/translate.js";
import type {Release} from "./release.js";
import {audit} from "./sections/audit.js";
import {auditLines} from "./sections/audit_lines.js";
import {awards} from "./sections/awards.js";
import {board} from "./sections/board.js";
import {changes} from "./sections/changes.js";
import {cover, reportTitle} from "./sections/cover.js";
import {exams} from "./sections/exams.js";
import {findings} from "./sections/findings.js";
import {method} from "./sections/method.js";
import {notes} from "./sections/notes.js";
import {parts} from "./sections/parts.js";
import {rates} from "./sections/rates.js";
import {schoolList} from "./sections/school_list.js";
import {schools} from "./sections/schools.js";
import {training} from "./sections/training.js";
import {valueAdded} from "./sections/value_added.js";

/** The whole report of a release as data, and its charts as SVG text by name. */
export function reportModel(release: Release, language: Language = "zh"): {document: Document; charts: Map<string, string>} {
  const charts = new Map<string, string>();
  const context = createContext(release, translate(language), charts);
  const {manifest, t} = context;
  const title = reportTitle(context).join(t("space"));
  const [year, month, day] = manifest.dataAsOf.split("-").map(Number);
  return {
    charts,
    document: {
      language,
      title: `${title} ${manifest.release}`,
      author: manifest.workspace.name,
      date: [year ?? manifest.year, month ?? 1, day ?? 1],
      running: {
        left: title,
        release: t("running.release", {release: manifest.release, as_of: manifest.dataAsOf}),
        simulated: manifest.simulated.any ? t("running.simulated") : null,
        page: t("page", {n: "{n}", all: "{all}"}),
      },
      cover: cover(context),
      contents: {title: t("contents.title")},
      findings: findings(context),
      sections: sections(context).filter((section) => section !== null),
    },
  };
}

function sections(context: Context): (Section | null)[] {
  const {manifest, say} = context;
  return [
    ...manifest.stages.flatMap((stage) => [board(context, stage.id, say(stage)), schools(context, stage.id, say(stage)), audit(context, stage.id, say(stage)), changes(context, stage.id, say(stage))]),
    parts(context),
    schoolList(context),
    ...manifest.catalogue.rates.map((rate) => rates(context, rate.id)),
    exams(context),
    valueAdded(context),
    training(context),
    awards(context),
    notes(context),
    method(context),
    auditLines(context),
  ];
}
