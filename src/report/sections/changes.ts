import type {Block, Cell, Section, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {decimal, signed} from "../format.js";
import {balanceOf} from "../balance_of.js";
import type {BalanceChange, StageBalance} from "../../site/components/rows.js";
import {convergenceBlocks, convergenceTitle, noiseText} from "./convergence.js";

/** Digits of a coefficient whose parts are shown: changes of a few thousandths are ordinary. */
const digits = 3;

/** A stage of so few indicators has tables of a line or two. */
const fewIndicators = 3;

/** The parts of a change, in the order of their columns; those that no school has anywhere are left out. */
const parts = ["resources", "pupils", "opened", "closed", "reorganised", "reporting"] as const;
type Part = (typeof parts)[number];

/** The stage's row of the report's year. */
export function stageOf({release, year}: Context, stage: string): StageBalance | undefined {
  return release.rows("stage_balance").find((row) => row.year === year && row.stage === stage);
}

/** Why each coefficient is another one than the year before, and whether schools have come closer since the first year. */
export function changes(context: Context, stage: string, stageName: string): Section | null {
  const {t} = context;
  const found = stageOf(context, stage);
  const moved = found === undefined ? null : changesTitle(context, found, stageName);
  const title = found === undefined ? null : moved ?? convergenceTitle(context, found, stageName);
  if (found === undefined || title === null) {
    return null;
  }
  const rows = rowsOf(context, stage);
  return {
    // A short table may find room under the section before.
    follows: found.indicators <= fewIndicators || found.indicators_followed === 0,
    kicker: t("changes.kicker", {stage: stageName}), title,
    lede: [moved === null ? noiseText(context, found) + t("stop") : t("changes.lede"), ...(found.origin === "simulated" ? [t("board.simulated")] : [])].join(t("space")),
    blocks: [...(moved === null ? [] : [changeTable(context, found, rows)]), ...convergenceBlocks(context, found, stageName, moved === null)],
  };
}

/** `与 2012 年相比，初中 7 项差异系数全部下降，变动最大的是网络多媒体教室（−0.10），主要来自资源变动`; null where no coefficient can be compared. */
export function changesTitle(context: Context, row: StageBalance, stage: string): string | null {
  const {t, say, indicator} = context;
  const {from_year: from, indicators_compared: n, indicators_closer: closer, indicators_wider: wider} = row;
  if (from === null || n === 0 || closer === null || wider === null) {
    return null;
  }
  const most = balanceOf(context, row.stage).find((balance) => balance.indicator_id === row.most_changed_indicator_id);
  const words = {stage, from, n, closer, wider};
  const counted = t(closer === n ? "changes.title_closer" : wider === n ? "changes.title_wider" : "changes.title", words);
  if (most === undefined || most.cv_change === null) {
    return counted;
  }
  const moved = {indicator: say(indicator(most.indicator_id).short), change: signed(most.cv_change, 2)};
  const cause = rowsOf(context, row.stage).find((change) => change.indicator_id === most.indicator_id && change.largest);
  return (n === 1 ? t("changes.title_one", {...words, ...moved}) : counted + t("changes.title_most", moved)) + (cause === undefined ? "" : t("changes.title_cause", {cause: t(`changes.${cause.component as Part}`)}));
}

function rowsOf({release, year}: Context, stage: string): BalanceChange[] {
  return release.rows("balance_changes").filter((row) => row.year === year && row.stage === stage);
}

/** One line an indicator: the coefficient before and after, its change, and the parts that add up to it. */
function changeTable(context: Context, {stage, from_year: from}: StageBalance, rows: BalanceChange[]): Block {
  const {t, say, indicator, year} = context;
  const shown = parts.filter((part) => part === "resources" || part === "pupils" || rows.some((row) => row.component === part && row.state === "ok" && (row.schools ?? 0) > 0));
  const none: Cell = {text: t("none"), tone: "faint"};
  return {
    kind: "table", small: true,
    columns: [
      {head: t("board.indicator"), align: "left", width: 1.9}, {head: String(from ?? ""), align: "right", width: 0.8}, {head: String(year), align: "right", width: 0.8}, {head: t("changes.total"), align: "right", width: 0.9},
      ...shown.map((part) => ({head: t(`changes.${part}`), align: "right" as const, width: 1})),
    ],
    rows: balanceOf(context, stage).flatMap((balance): TableRow[] => {
      const own = rows.filter((row) => row.indicator_id === balance.indicator_id);
      const total = own.find((row) => row.component === "total");
      if (total === undefined || total.from_year === null) {
        return [];
      }
      const coefficient = (value: number | null): Cell => (value === null ? none : {text: decimal(value, digits)});
      // Figures that came ready-made have a coefficient and nothing that could have moved it.
      const change = total.cv_change ?? (balance.change_from_year === total.from_year ? balance.cv_change : null);
      return [{kind: "row", cells: [
        {text: say(indicator(balance.indicator_id).short), under: [...(total.from_year === from ? [] : [t("changes.from", {year: total.from_year})]), ...(total.reason === null ? [] : [reason(context, total.reason)])].join(t("comma"))},
        coefficient(total.cv_before), coefficient(total.cv_after), change === null ? none : {text: signed(change, digits), bold: true},
        ...shown.map((part) => {
          const row = own.find((each) => each.component === part);
          return row?.cv_change == null || (row.schools ?? 0) === 0 ? none : {text: signed(row.cv_change, digits), ...(row.largest ? {bold: true} : {})};
        }),
      ]}];
    }),
    note: t("changes.note"),
  };
}

const reasons = ["no_values", "ready_made", "no_common_schools", "mean_not_positive"] as const;

/** Why a change has no parts. */
function reason({t}: Context, code: string): string {
  const known = reasons.find((each) => each === code);
  return known === undefined ? t("state.not_applicable") : t(`changes.reason_${known}`);
}
