import type {DuckDBConnection} from "@duckdb/node-api";
import {parameters} from "../catalogue/parameters.js";
import {anova, type Anova} from "./anova.js";
import {bandOf, type Band} from "./random_intercept/band.js";
import {fit, type Fit} from "./random_intercept/fit.js";
import {tableSums, type LeftOut, type PupilColumns} from "./random_intercept/table_sums.js";

/** One school: its effect with the bounds of its 95% interval, in the outcome's unit; null where there is no model. */
export interface SchoolEffect {
  school: string;
  n: number;
  /** `hide` under 10 pupils, `flag` under 30: of so few an effect says little, though its interval is right. */
  small_n: SmallN;
  effect: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
  band: Band | null;
}

export type SmallN = "no" | "flag" | "hide";

/** Shares of the outcome itself, before the intake, between schools: η² and the intraclass correlation with its F interval. */
export interface BetweenSchools {
  eta2: number | null;
  /** What η² is on average where schools do not differ. */
  eta2_null: number | null;
  icc: number | null;
  icc_low: number | null;
  icc_high: number | null;
}

/** What `junheng value-added --json` prints; null, never NaN, with the reason under the same key in `reasons`. */
export interface ValueAdded {
  n: number;
  schools: number;
  fixed: Record<string, number | null>;
  fixed_se: Record<string, number | null>;
  var_district?: number | null;
  var_school: number | null;
  var_resid: number | null;
  /** Share of the variance that lies between schools, with --district that between districts included. */
  icc: number | null;
  icc_low: number | null;
  icc_high: number | null;
  share_district_0_1?: number | null;
  share_school_0_1?: number | null;
  loglik_reml: number | null;
  anova: BetweenSchools;
  /** Fewer schools than an effect needs; `few_schools_between`, than a share can be read with. */
  few_schools: boolean;
  few_schools_between: boolean;
  /** Schools whose small_n is not `no`. */
  schools_small_n: number;
  bands: Record<Band, number>;
  band_shares_0_1: Record<Band, number | null>;
  rows: number;
  left_out: LeftOut;
  reasons: Record<string, string>;
  effects: SchoolEffect[];
  districts?: {district: string; schools: number; n: number; effect: number; se: number; low: number; high: number; band: Band}[];
}

/**
 * Value added of any table of pupils: a random intercept of the school beside the intake, by REML, over complete cases.
 * Schools stand in the order of their ids, which says nothing of their effects.
 * @throws Failure for a cell that is not a number, or a school in two districts
 */
export async function valueAddedTable(connection: DuckDBConnection, columns: PupilColumns): Promise<ValueAdded> {
  const {z} = parameters;
  const {sums, rows, leftOut} = await tableSums(connection, columns);
  const byDistrict = columns.district.length > 0;
  const fitted = fit(sums, {byDistrict, z});
  const found = typeof fitted === "string" ? null : fitted;
  const between = anova(sums.schools.map(({n, means}, j) => ({n, mean: means.at(-1)!, ss: j === 0 ? sums.within.at(-1)!.at(-1)! : 0})), parameters.alpha);
  const names = ["intercept", ...columns.intake];
  const named = (values: readonly (number | null)[] | undefined) => Object.fromEntries(names.map((name, k) => [name, values?.[k] ?? null]));
  const effects = found === null
    ? sums.schools.map(({school, n}): SchoolEffect => ({school, n, small_n: smallN(n), effect: null, se: null, low: null, high: null, band: null}))
    : found.effects.schools.map(({school, n, ...effect}): SchoolEffect => ({school, n, small_n: smallN(n), ...effect, low: effect.effect - z * effect.se, high: effect.effect + z * effect.se, band: bandOf(effect.effect, effect.se, z)}));
  const count = (band: Band) => effects.filter((effect) => effect.band === band).length;
  const bands = {above: count("above"), not_distinguishable: count("not_distinguishable"), below: count("below")};
  const share = (band: Band) => (found === null ? null : bands[band] / effects.length);
  // Of no variance the parts are 0.
  const total = found === null ? 0 : (found.varDistrict ?? 0) + found.varSchool + found.varResid || 1;
  return {
    n: sums.schools.reduce((sum, {n}) => sum + n, 0),
    schools: sums.schools.length,
    fixed: named(found?.fixed),
    fixed_se: named(found?.fixedSe),
    ...(byDistrict ? {var_district: found?.varDistrict ?? null} : {}),
    var_school: found?.varSchool ?? null,
    var_resid: found?.varResid ?? null,
    icc: found?.icc ?? null,
    icc_low: found?.interval?.low ?? null,
    icc_high: found?.interval?.high ?? null,
    ...(byDistrict ? {share_district_0_1: found === null ? null : found.varDistrict! / total, share_school_0_1: found === null ? null : found.varSchool / total} : {}),
    loglik_reml: found?.logLikelihood ?? null,
    anova: {eta2: between.eta2, eta2_null: between.eta2Null, icc: between.icc, icc_low: between.low, icc_high: between.high},
    few_schools: sums.schools.length < parameters.minimumSchoolsValueAdded,
    few_schools_between: sums.schools.length < parameters.minimumSchoolsBetween,
    schools_small_n: effects.filter((effect) => effect.small_n !== "no").length,
    bands,
    band_shares_0_1: {above: share("above"), not_distinguishable: share("not_distinguishable"), below: share("below")},
    rows,
    left_out: leftOut,
    reasons: {...reasonsOf(fitted, names, byDistrict), ...reasonsOfAnova(between)},
    effects,
    ...(byDistrict ? {districts: (found?.effects.districts ?? []).map((effect) => ({...effect, low: effect.effect - z * effect.se, high: effect.effect + z * effect.se, band: bandOf(effect.effect, effect.se, z)}))} : {}),
  };
}

function reasonsOf(fitted: Fit | string, names: readonly string[], byDistrict: boolean): Record<string, string> {
  if (typeof fitted === "string") {
    const keys = [...names.map((name) => `fixed.${name}`), ...(byDistrict ? ["var_district"] : []), "var_school", "var_resid", "icc", "icc_low", "icc_high", ...(byDistrict ? ["share_district_0_1", "share_school_0_1"] : []), "loglik_reml", "effects"];
    return Object.fromEntries(keys.map((key) => [key, fitted]));
  }
  const noInterval = byDistrict ? "three_levels" : fitted.interval === null ? "no_variance" : null;
  return {
    ...Object.fromEntries([...fitted.dropped].map(([name, reason]) => [`fixed.${name}`, reason])),
    ...(noInterval === null ? {} : {icc_low: noInterval, icc_high: noInterval}),
    ...(fitted.logLikelihood === null ? {loglik_reml: "no_variance"} : {}),
  };
}

function reasonsOfAnova({icc, low, reason}: Anova): Record<string, string> {
  const keys = [...(icc === null ? ["eta2", "eta2_null", "icc"] : []), ...(low === null ? ["icc_low", "icc_high"] : [])];
  return Object.fromEntries(keys.map((key) => [`anova.${key}`, reason!]));
}

function smallN(n: number): SmallN {
  return n < parameters.smallHide ? "hide" : n < parameters.smallFlag ? "flag" : "no";
}
