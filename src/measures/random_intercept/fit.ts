import {toDesign, type Design, type DroppedReason} from "./design.js";
import {conditionalModes, type Effects} from "./effects.js";
import {evaluate} from "./evaluate.js";
import {maximise, type Ratios} from "./maximise.js";
import {shareInterval} from "./share_interval.js";
import type {Sums} from "./sums.js";
import {withinSchools, type Within} from "./within.js";

/** Why there are no estimates. */
export type NoFitReason = "no_values" | "one_school" | "one_district" | "one_pupil_per_school" | "one_school_per_district" | "fewer_pupils_than_parameters" | "too_few_schools" | "no_variance_within";

/** A fitted model; variances in squares of the outcome's unit. */
export interface Fit {
  /** Intercept, then one for each covariate, null where it took no part. */
  fixed: readonly (number | null)[];
  /** Standard errors in the same order. */
  fixedSe: readonly (number | null)[];
  dropped: ReadonlyMap<string, DroppedReason>;
  /** Null without districts. */
  varDistrict: number | null;
  varSchool: number;
  varResid: number;
  /** Correlation of two pupils of one school: the share between schools, districts' part included. */
  icc: number;
  /** Profile-likelihood interval of icc; null with districts, and where the outcome does not vary. */
  interval: {low: number; high: number} | null;
  /** Restricted log-likelihood; null where the outcome does not vary: it has no bound then. */
  logLikelihood: number | null;
  effects: Effects;
}

/**
 * Fits y = Xβ + u_school (+ v_district) + e by restricted maximum likelihood, exactly.
 * @param byDistrict whether schools lie in districts, whose variance is a third one
 * @param z two-sided normal quantile of the interval of icc, e.g. 1.96
 * @returns the fit, or why there is none; never NaN
 */
export function fit(sums: Sums, {byDistrict, z}: {byDistrict: boolean; z: number}): Fit | NoFitReason {
  if (sums.schools.length < 2) {
    return sums.schools.length === 0 ? "no_values" : "one_school";
  }
  const design = toDesign(sums, byDistrict);
  if (!design.varies) {
    return allEqual(sums, design);
  }
  const none = noFit(design, withinSchools(design));
  if (none !== null) {
    return none;
  }
  const ratios = maximise(design);
  return {...estimates(sums, design, ratios), interval: byDistrict ? null : shareInterval(design, ratios.theta, z)};
}

/** An outcome that is the same for everybody: nothing varies, at no level, and no effect is other than 0. */
function allEqual(sums: Sums, design: Design): Fit {
  const {kept, dropped, centre, byDistrict} = design;
  const none = sums.covariates.map((_, k) => (kept.includes(k) ? 0 : null));
  return {
    fixed: [centre.at(-1)!, ...none], fixedSe: [0, ...none], dropped,
    varDistrict: byDistrict ? 0 : null, varSchool: 0, varResid: 0, icc: 0, interval: null, logLikelihood: null,
    effects: conditionalModes(sums, design, {theta: 0, phi: 0, residuals: sums.schools.map(() => 0), varResid: 0}),
  };
}

function noFit({N, p, n, starts, byDistrict}: Design, {rss, within, between}: Within): NoFitReason | null {
  const districts = starts.length - 1;
  if (byDistrict && districts === 1) return "one_district";
  if (N === n.length) return "one_pupil_per_school";
  if (byDistrict && districts === n.length) return "one_school_per_district";
  if (N <= p || within < 1) return "fewer_pupils_than_parameters";
  if (between < 1) return "too_few_schools";
  return rss === 0 ? "no_variance_within" : null;
}

function estimates(sums: Sums, design: Design, {theta, phi}: Ratios): Omit<Fit, "interval"> {
  const {N, p, n, z, byDistrict, kept, scale, centre, dropped} = design;
  const {beta, rss, deviance, solve} = evaluate(design, theta, phi);
  const unit = scale[p - 1]!;
  const varResid = (rss / (N - p)) * unit ** 2;
  const weights = [...beta.map((value) => -value), 1];
  const residuals = Array.from(n, (_, j) => weights.reduce((sum, weight, k) => sum + weight * z[j * (p + 1) + k]!, 0) * unit);

  const slopes = kept.map((_, k) => (beta[k + 1]! * unit) / scale[k]!);
  const error = (contrast: readonly number[]) => Math.sqrt(varResid * solve(contrast).reduce((sum, value, k) => sum + value * contrast[k]!, 0));
  const slopeErrors = kept.map((_, k) => error(Array.from({length: p}, (__, l) => (l === k + 1 ? 1 / scale[k]! : 0))));
  const byCovariate = (values: readonly number[]) => sums.covariates.map((_, k) => values[kept.indexOf(k)] ?? null);
  return {
    fixed: [centre[p - 1]! + beta[0]! * unit - slopes.reduce((sum, slope, k) => sum + slope * centre[k]!, 0), ...byCovariate(slopes)],
    fixedSe: [error([1, ...kept.map((_, k) => -centre[k]! / scale[k]!)]), ...byCovariate(slopeErrors)],
    dropped,
    varDistrict: byDistrict ? phi * varResid : null,
    varSchool: theta * varResid,
    varResid,
    icc: (theta + phi) / (1 + theta + phi),
    logLikelihood: -0.5 * (deviance + 2 * kept.reduce((sum, _, k) => sum + Math.log(scale[k]!), 0) + (N - p) * (2 * Math.log(unit) + 1 + Math.log((2 * Math.PI) / (N - p)))),
    effects: conditionalModes(sums, design, {theta, phi, residuals, varResid}),
  };
}
