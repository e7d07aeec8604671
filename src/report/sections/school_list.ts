import type {Block, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count} from "../format.js";
import type {SchoolYear} from "../../site/components/rows.js";
import {balanceOf} from "../balance_of.js";

/** Stages whose schools have no figures: who they are, and whom they work with. What does not apply says so. */
export function schoolList(context: Context): Section | null {
  const {manifest, release, year, t, say, levels} = context;
  const stages = manifest.stages
    .map((stage) => ({name: say(stage), empty: balanceOf(context, stage.id).length === 0, list: release.rows("school_years").filter((row) => row.year === year && row.stage === stage.id)}))
    .filter((stage) => stage.empty && stage.list.length > 0);
  if (stages.length === 0) {
    return null;
  }
  return {
    kicker: t("list.kicker", {school: levels.school}),
    title: t("list.title", {school: levels.school, stages: t.list(stages.map(({name, list}) => t("list.stage", {stage: name, n: count(list.length)})))}),
    lede: t("schools.no_indicators", {school: levels.school}),
    blocks: stages.flatMap(({name, list}): Block[] => [{kind: "heading", text: name}, table(context, list)]),
  };
}

function table({t, levels, release, year}: Context, list: SchoolYear[]): Block {
  const pairings = release.rows("pairings").filter((row) => row.year === year);
  const partners = (school: SchoolYear) => t.list(pairings.filter((row) => row.school_id === school.school_id).map((row) => row.partner));
  return {
    kind: "table",
    columns: [{head: levels.school, align: "left", width: 2}, {head: levels.district, align: "left", width: 1.4}, {head: t("schools.partner"), align: "left", width: 3}],
    rows: list.toSorted((a, b) => (a.school_id < b.school_id ? -1 : 1)).map((school) => ({kind: "row", cells: [
      {text: school.school_name},
      {text: school.district_name ?? t("schools.no_district", {district: levels.district})},
      {text: partners(school) || t("none")},
    ]})),
  };
}
