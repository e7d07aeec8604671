import type {Block, Cell, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, signed} from "../format.js";
import {balanceOf} from "../balance_of.js";
import type {Convergence, StageBalance} from "../../site/components/rows.js";

/** `2011 年以来，初中 7 项指标的学校差距（σ）全部缩小`; null where no indicator can be followed. */
export function convergenceTitle(context: Context, row: StageBalance, stage: string): string | null {
  const {t, say, indicator} = context;
  const {since_year: since, indicators_followed: n, sigma_narrower: narrower, sigma_wider: wider} = row;
  if (since === null || n === 0 || narrower === null || wider === null) {
    return null;
  }
  const [only] = n === 1 ? rowsOf(context, row.stage, since).filter((each) => each.state === "ok") : [];
  if (only !== undefined && only.sigma_reading !== null) {
    return t("convergence.title_one", {since, stage, indicator: say(indicator(only.indicator_id).short), reading: t(`convergence.moved_${only.sigma_reading}`)});
  }
  return t(narrower === n ? "convergence.title_narrower" : wider === n ? "convergence.title_wider" : "convergence.title", {since, n, stage, narrower, wider});
}

/** In how many indicators β is no evidence of convergence. */
export function noiseText({t}: Context, {beta_mostly_noise: noise}: StageBalance): string {
  return noise === null ? "" : t(noise > 0 ? "convergence.noisy" : "convergence.spread", {noise});
}

/** σ and β of a stage's indicators since the first year, with the part of β that regression to the mean gives; nothing where none can be followed. `titled`: the section says the finding already. */
export function convergenceBlocks(context: Context, found: StageBalance, stageName: string, titled: boolean): Block[] {
  const {t, year} = context;
  const {stage, since_year: since} = found;
  const title = convergenceTitle(context, found, stageName);
  if (title === null || since === null) {
    return [];
  }
  const rows = rowsOf(context, stage, since);
  return [
    ...(titled ? [] : [{kind: "heading", text: title, sub: noiseText(context, found)} as const]),
    {
      kind: "table", small: true,
      columns: [
        {head: t("board.indicator"), align: "left", width: 1.9}, {head: t("convergence.schools"), align: "right", width: 0.8}, {head: t("convergence.sigma", {year: since}), align: "right", width: 0.9}, {head: t("convergence.sigma", {year}), align: "right", width: 0.9},
        {head: t("convergence.beta"), align: "right", width: 1.3}, {head: t("convergence.from_noise"), align: "right", width: 1}, {head: t("convergence.from_spread"), align: "right", width: 1.1}, {head: t("convergence.reading"), align: "left", width: 2.5},
      ],
      rows: balanceOf(context, stage).flatMap((balance) => rows.filter((row) => row.indicator_id === balance.indicator_id).map((row) => line(context, row))),
      note: t("convergence.note"),
    },
  ];
}

function rowsOf({release, year}: Context, stage: string, since: number): Convergence[] {
  return release.rows("convergence").filter((row) => row.year === year && row.stage === stage && row.from_year === since);
}

function line({t, say, indicator}: Context, row: Convergence): TableRow {
  const figure = (value: number | null, show: (known: number) => string): Cell => (value === null ? {text: t("none"), tone: "faint"} : {text: show(value)});
  const sigma = (value: number | null) => figure(value, (known) => decimal(known, 3));
  const part = (value: number | null) => figure(value, (known) => signed(known, 2));
  return {kind: "row", cells: [
    {text: say(indicator(row.indicator_id).short), ...(row.schools_not_positive > 0 ? {under: t("convergence.not_positive", {n: count(row.schools_not_positive)})} : {})},
    {text: count(row.schools)}, sigma(row.sigma_before), sigma(row.sigma_after),
    {...part(row.beta), ...(row.beta_se === null ? {} : {after: t("convergence.se", {se: decimal(row.beta_se, row.beta_se < 0.005 ? 3 : 2)})})}, part(row.beta_from_noise), part(row.beta_from_spread),
    row.state !== "ok" || row.sigma_reading === null
      ? {text: t(row.reason === "few_units" ? "convergence.few_units" : row.reason === "equal_before" ? "convergence.equal_before" : "state.not_applicable"), tone: "faint"}
      : {text: t(`convergence.${row.sigma_reading}`), ...(row.larger_part === null ? {} : {after: t(`convergence.mostly_${row.larger_part}`)})},
  ]};
}
