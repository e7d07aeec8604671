import {t} from "../messages/translate.js";
import {changeBar} from "./change_bar.js";
import {h} from "./element.js";
import {changeFinding, splitFinding} from "./findings/splits.js";
import {percent, signed} from "./format.js";
import {card, key} from "./layout.js";
import type {Context} from "./page.js";
import type {BalanceChange, BalanceSplit, Grouping} from "./rows.js";
import {shareBar} from "./share_bar.js";
import {table} from "./table.js";

interface Line {
  grouping: Grouping;
  stage: string;
  /** Parts of S² from the left: within, then between. */
  parts: BalanceSplit[];
  theil: BalanceSplit | undefined;
}

const order: readonly Grouping[] = ["district", "nested", "urban_rural", "stage"];
const fills: Record<string, string> = {within: "var(--in)", between: "var(--between)", between_districts: "var(--between)", between_parents: "var(--faint)"};

/** Where an indicator's differences lie: S² by 学区, by what is around them, by town and country, and by stage. */
export function splitsCard({manifest, stage, t: say}: Context, rows: readonly BalanceSplit[]): HTMLElement | false {
  const {district, parent} = manifest.workspace.levels;
  const lines = order.flatMap((grouping): Line[] => {
    const own = rows.filter((row) => row.grouping === grouping && row.stage === (grouping === "stage" ? "all" : stage) && row.state === "ok");
    const parts = ["within", "between_districts", "between_parents", "between"].flatMap((component) => own.filter((row) => row.index === "variance" && row.component === component && row.share_0_1 !== null));
    return parts.length === 0 ? [] : [{grouping, stage: parts[0]!.stage, parts, theil: own.find((row) => row.index === "theil_t" && row.component === "within")}];
  });
  const title = splitFinding(rows.filter((row) => row.stage === stage), district);
  if (lines.length === 0) {
    return false;
  }
  const names = {district, parent: parent ?? ""};
  const words = ({parts}: Line) => parts.map((part) => say(`indicators.split.part.${part.component as "within" | "between" | "between_districts" | "between_parents"}`, {...names, share: percent(part.share_0_1 ?? 0)})).join(say("word.comma"));
  const ungrouped = lines.filter(({parts}) => parts[0]!.schools_ungrouped > 0);
  return card({title: title ?? say("indicators.split.title"), sub: say("indicators.split.sub"), simulated: rows.some((row) => row.origin === "simulated"), className: "splits"},
    table(lines, [
      {label: say("indicators.split.by"), cell: ({grouping}) => say(`indicators.split.grouping.${grouping}`, names)},
      {label: say("indicators.split.shares"), cell: (line) => h("div", {}, shareBar(line.parts.map((part) => ({name: part.component, share_0_1: part.share_0_1 ?? 0, fill: fills[part.component] ?? "var(--between)"})), {summary: words(line)}), h("small", {}, words(line))), picture: true},
      {label: say("indicators.split.groups"), cell: ({parts}) => parts.at(-1)!.groups ?? "—", numeric: true},
      {label: say("indicators.split.theil"), cell: ({theil}) => (theil?.share_0_1 == null ? say("state.not_applicable") : percent(theil.share_0_1)), numeric: true},
    ], {caption: say("indicators.split.title"), className: "splits", stacked: true}),
    key({mark: "in", text: say("indicators.split.key.within")}, {mark: "between", text: say("indicators.split.key.between")},
      ...(lines.some(({grouping}) => grouping === "nested") ? [{mark: "parents", text: say("indicators.split.key.parents", names)}] : [])),
    ...ungrouped.map(({grouping, parts}) => h("p", {class: "note"}, say("indicators.split.ungrouped", {n: parts[0]!.schools_ungrouped, grouping: say(`indicators.split.grouping.${grouping}`, names)}))),
    h("p", {class: "note"}, say("indicators.split.note")));
}

/** Why the CV changed since the year before: its parts in units of the CV. */
export function changeCard({t: say}: Context, rows: readonly BalanceChange[]): HTMLElement | false {
  const title = changeFinding(rows);
  if (title === null) {
    return false;
  }
  const parts = ["resources", "pupils", "opened", "closed", "reorganised", "reporting"].flatMap((component) => rows.filter((row) => row.component === component && ((row.schools ?? 0) > 0 || row.component === "resources" || row.component === "pupils")));
  const max = Math.max(...parts.map((row) => Math.abs(row.cv_change ?? 0)));
  return card({title, sub: say("indicators.change.sub"), simulated: rows.some((row) => row.origin === "simulated"), className: "changes"},
    table(parts, [
      {label: say("indicators.change.cause"), cell: (row) => say(`indicators.change.${row.component}`)},
      {label: say("indicators.change.moved"), cell: (row) => changeBar(row.cv_change ?? 0, {max, summary: signed(row.cv_change ?? 0, 3)}), picture: true},
      {label: say("indicators.change.cv"), cell: (row) => signed(row.cv_change ?? 0, 3), numeric: true},
      {label: say("indicators.change.schools"), cell: (row) => row.schools ?? "—", numeric: true},
    ], {caption: say("indicators.change.title"), className: "changes", stacked: true}),
    h("p", {class: "note"}, t("indicators.change.note")));
}
