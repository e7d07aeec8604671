import type {Block, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, percent, valueText} from "../format.js";
import {levelRank} from "../../site/components/level_rank.js";

/** More lines than this are summarised by level and by school. */
const mostProgrammesInTable = 40;

/** Training in person-times: by level, by programme where they are few, by school or 学区, and against the stated total. */
export function training(context: Context): Section | null {
  const {release, year, t, label, levels} = context;
  const total = release.rows("training_totals").find((row) => row.year === year && row.scope === "area");
  if (total === undefined) {
    return null;
  }
  const byLevel = release.rows("training_levels").filter((row) => row.year === year);
  const blocks: Block[] = [];
  if (byLevel.length > 0) {
    blocks.push({kind: "heading", text: t("training.levels")}, {
      kind: "table",
      columns: [{head: t("training.level"), align: "left", width: 1.2}, {head: t("training.share"), align: "left", width: 3}, {head: t("training.person_times"), align: "right", width: 1}, {head: t("training.programmes"), align: "right", width: 1}],
      rows: byLevel.toSorted((a, b) => levelRank(context.manifest, a.level) - levelRank(context.manifest, b.level)).map((row) => ({kind: "row", cells: [
        {text: label("levels", row.level)},
        {text: row.share_0_1 === null ? "" : percent(row.share_0_1, 1), ...(row.share_0_1 === null ? {} : {bar: row.share_0_1})},
        {text: valueText(t, row.person_times, row.person_times === null ? "missing" : "ok", count)},
        {text: row.programmes === null ? "" : count(row.programmes)},
      ]})),
    });
  }
  blocks.push(...programmes(context), ...scopes(context));
  const stated = release.rows("stated_totals").filter((row) => row.year === year && row.computed !== null && row.computed === total.person_times && row.unit === "人次");
  const parts = [t("training.lede")];
  for (const row of stated) {
    parts.push(t("training.stated", {statement: row.statement, stated: row.stated === null ? "" : count(row.stated)}));
  }
  if (total.origin === "simulated") {
    parts.push(t("training.simulated", {school: levels.school}));
  }
  return {
    // Where nothing fills the page before it, it goes on there.
    follows: context.manifest.catalogue.indicators.length === 0,
    kicker: t("training.kicker"),
    title: t(total.per_teacher_state === "ok" && total.per_teacher !== null ? "training.title_per_teacher" : "training.title", {
      year, n: valueText(t, total.person_times, total.state, count), per: total.per_teacher === null ? "" : decimal(total.per_teacher, 2),
    }),
    lede: parts.join(t("space")),
    blocks,
  };
}

function programmes({release, year, t, label}: Context): Block[] {
  const rows = release.rows("training").filter((row) => row.year === year);
  if (rows.length === 0 || rows.length > mostProgrammesInTable) {
    return [];
  }
  return [{kind: "heading", text: t("training.programmes_table")}, {
    kind: "table", small: true,
    columns: [{head: t("training.programme"), align: "left", width: 4}, {head: t("training.level"), align: "left", width: 1}, {head: t("training.audience"), align: "left", width: 2}, {head: t("training.person_times"), align: "right", width: 0.8}],
    rows: rows.map((row) => ({kind: "row", cells: [
      {text: row.programme}, {text: label("levels", row.level)}, {text: row.audience ?? t("none")},
      {text: valueText(t, row.person_times, row.state, count)},
    ]})),
  }];
}

function scopes({release, year, t, levels, manifest}: Context): Block[] {
  const all = release.rows("training_totals").filter((row) => row.year === year);
  const schools = all.filter((row) => row.scope === "school");
  const rows = schools.length > 0 && schools.length <= 60 ? schools : all.filter((row) => row.scope === "district");
  if (rows.length < 2 || rows.length > 60) {
    return [];
  }
  const stages = new Map<string, string>(manifest.stages.map((stage) => [stage.id, stage[t.language]]));
  const level = rows === schools ? levels.school : levels.district;
  return [{kind: "heading", text: t("training.scopes_table", {level})}, {
    kind: "table", small: true,
    columns: [{head: level, align: "left", width: 2.4}, {head: t("training.stage"), align: "left", width: 1}, {head: t("training.person_times"), align: "right", width: 1}, {head: t("training.teachers"), align: "right", width: 1}, {head: t("training.per_teacher"), align: "right", width: 1.2}],
    rows: rows.toSorted((a, b) => (`${a.stage} ${a.scope_id}` < `${b.stage} ${b.scope_id}` ? -1 : 1)).map((row) => ({kind: "row", cells: [
      {text: row.scope_name}, {text: row.stage === null ? t("none") : stages.get(row.stage) ?? row.stage},
      {text: valueText(t, row.person_times, row.state, count)},
      row.teachers === null ? {text: t("none"), tone: "faint"} : {text: count(row.teachers)},
      {text: valueText(t, row.per_teacher, row.per_teacher_state, (value) => decimal(value, 2)), ...(row.per_teacher_state === "ok" ? {} : {tone: "faint"})},
    ]})),
  }];
}
