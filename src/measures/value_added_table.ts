import type {DuckDBConnection} from "@duckdb/node-api";
import {parameters} from "../catalogue/parameters.js";
import {bandOf, type Band} from "./random_intercept/band.js";
import {fit, type Fit} from "./random_intercept/fit.js";
import {tableSums, type LeftOut, type PupilColumns} from "./random_intercept/table_sums.js";

/** One school: its effect with the bounds of its 95% interval, in the outcome's unit; null where there is no model. */
export interface SchoolEffect {
  school: string;
  n: number;
  effect: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
  band: Band | null;
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
  const names = ["intercept", ...columns.intake];
  const named = (values: readonly (number | null)[] | undefined) => Object.fromEntries(names.map((name, k) => [name, values?.[k] ?? null]));
  const effects = found === null
    ? sums.schools.map(({school, n}): SchoolEffect => ({school, n, effect: null, se: null, low: null, high: null, band: null}))
    : found.effects.schools.map((effect): SchoolEffect => ({...effect, low: effect.effect - z * effect.se, high: effect.effect + z * effect.se, band: bandOf(effect.effect, effect.se, z)}));
  const count = (band: Band) => effects.filter((effect) => effect.band === band).length;
  const bands = {above: count("above"), not_distinguishable: count("not_distinguishable"), below: count("below")};
  const share = (band: Band) => (found === null ? null : bands[band] / effects.length);
  const total = found === null ? 0 : (found.varDistrict ?? 0) + found.varSchool + found.varResid;
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
    bands,
    band_shares_0_1: {above: share("above"), not_distinguishable: share("not_distinguishable"), below: share("below")},
    rows,
    left_out: leftOut,
    reasons: reasonsOf(fitted, names, byDistrict),
    effects,
    ...(byDistrict ? {districts: (found?.effects.districts ?? []).map((effect) => ({...effect, low: effect.effect - z * effect.se, high: effect.effect + z * effect.se, band: bandOf(effect.effect, effect.se, z)}))} : {}),
  };
}

function reasonsOf(fitted: Fit | string, names: readonly string[], byDistrict: boolean): Record<string, string> {
  if (typeof fitted === "string") {
    const keys = [...names.map((name) => `fixed.${name}`), ...(byDistrict ? ["var_district"] : []), "var_school", "var_resid", "icc", "icc_low", "icc_high", ...(byDistrict ? ["share_district_0_1", "share_school_0_1"] : []), "loglik_reml", "effects"];
    return Object.fromEntries(keys.map((key) => [key, fitted]));
  }
  return {
    ...Object.fromEntries([...fitted.dropped].map(([name, reason]) => [`fixed.${name}`, reason])),
    ...(byDistrict ? {icc_low: "three_levels", icc_high: "three_levels"} : {}),
  };
}
