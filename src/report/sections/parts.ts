import type {Block, Section, TableRow, Tone} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal} from "../format.js";
import {sentenceOf} from "../sentence_of.js";
import type {StandardItemRow, StandardPart, Verdict} from "../../site/components/rows.js";

export const verdictTones = {pass: "pass", fail: "fail", pending: "wait", not_applicable: "faint"} as const satisfies Record<Verdict, Tone>;

/** The whole of a standard with its parts beside the resources, where it has such. */
export function overallOf({release, year}: Context): StandardPart | undefined {
  return release.rows("standard_parts").find((row) => row.year === year && row.part === "overall");
}

/** `29 项要求：1 项达标，3 项未达标，25 项待填报`. */
export function partsTitle({t}: Context, {items, items_pass: pass, items_fail: fail, items_pending: pending}: StandardPart): string {
  return t("parts.title", {items: count(items), pass: count(pass), fail: count(fail), pending: count(pending)});
}

/** 资源配置, 政府保障程度, 教育质量, 社会认可度: every requirement of the standard with its verdict, and 待填报 where nobody reported it. */
export function parts(context: Context): Section | null {
  const {manifest, t} = context;
  const overall = overallOf(context);
  const items = manifest.catalogue.lists["standardItems"] ?? [];
  if (overall === undefined || items.length === 0) {
    return null;
  }
  return {
    kicker: t("parts.kicker"),
    title: partsTitle(context, overall),
    lede: [t("parts.lede"), ...(overall.origin === "simulated" ? [t("parts.simulated")] : []), ...(items.some((item) => item["confirmed"] === false) ? [t("parts.unconfirmed")] : [])].join(t("space")),
    blocks: [itemTable(context)],
  };
}

function itemTable(context: Context): Block {
  const {release, year, t, manifest} = context;
  const of = release.rows("standard_parts").filter((row) => row.year === year);
  const rows = (manifest.catalogue.lists["standardParts"] ?? []).flatMap((part): TableRow[] => {
    const found = of.find((row) => row.part === part["id"]);
    return found === undefined ? [] : [{kind: "group", cells: [{text: partWords(context, found), bold: true, ...(found.verdict === "fail" ? {tone: "fail"} : {})}]}, ...(found.part === "resources" ? stageRows(context) : itemRows(context, found.part))];
  });
  return {
    kind: "table", small: true, rows,
    columns: [{head: t("parts.item"), align: "left", width: 6.6}, {head: t("training.stage"), align: "left", width: 0.7}, {head: t("parts.value"), align: "right", width: 0.9}, {head: t("board.verdict"), align: "left", width: 0.8}],
  };
}

function partWords({t, label}: Context, {part, items, items_pass: pass, items_fail: fail, items_pending: pending, verdict}: StandardPart): string {
  return t("parts.part", {part: label("standardParts", part), verdict: t(`verdict.${verdict}`), items: count(items), pass: count(pass), fail: count(fail), pending: count(pending)});
}

/** The resources are judged stage by stage, in the words of marts.verdicts. */
function stageRows(context: Context): TableRow[] {
  const {release, year, t, manifest, say} = context;
  return manifest.stages.flatMap((stage): TableRow[] => {
    const verdict = release.rows("stage_verdicts").find((row) => row.year === year && row.stage === stage.id);
    return verdict === undefined ? [] : [{kind: "row", cells: [
      {text: sentenceOf(context, {kind: "stage", stage: stage.id}) ?? say(stage)}, {text: say(stage)}, {text: t("none"), tone: "faint"}, {text: t(`verdict.${verdict.verdict}`), tone: verdictTones[verdict.verdict]},
    ]}];
  });
}

function itemRows(context: Context, part: string): TableRow[] {
  const {release, year, manifest, t, say, label} = context;
  const own = release.rows("standard_items").filter((row) => row.year === year);
  const stages = manifest.stages.map((stage) => stage.id);
  return (manifest.catalogue.lists["standardItems"] ?? []).filter((item) => item["part"] === part).flatMap((item) => own.filter((row) => row.item_id === item["id"])
    .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
    .map((row): TableRow => ({kind: "row", cells: [
      {text: t("parts.numbered", {number: String(item["number"]), text: say((item["text"] ?? item) as {zh: string; en: string})}), under: [why(context, row), localFigure(context, item, row)].filter((text) => text !== "").join(t("space"))},
      {text: row.stage === "all" ? t("parts.all_stages") : label("stages", row.stage)},
      row.value === null ? {text: t("none"), tone: "faint"} : {text: `${decimal(row.value, Number.isInteger(row.value) ? 0 : item["unit"] === "" ? 3 : 2)} ${typeof item["unit"] === "string" ? item["unit"] : ""}`.trim()},
      {text: t(`verdict.${row.verdict}`), tone: verdictTones[row.verdict]},
    ]})));
}

/** The bureau's own figure of the item in this stage, and where it is written. */
function localFigure({t}: Context, item: Readonly<Record<string, unknown>>, {stage, required}: StandardItemRow): string {
  const own = (item["local"] as {stage: string; clause: string}[] | undefined)?.find((entry) => entry.stage === stage);
  return own === undefined || required === null ? "" : t("parts.local", {value: `${decimal(required, Number.isInteger(required) ? 0 : 2)} ${item["unit"] as string}`.trim(), clause: own.clause});
}

/** The sentence of the item's verdict, where there is more to say than that nobody reported it. */
function why(context: Context, row: StandardItemRow): string {
  return row.reason === "not_reported" ? "" : sentenceOf(context, {kind: "standard_item", stage: row.stage, item_id: row.item_id}) ?? "";
}
