import type {Design} from "./design.js";
import type {Sums} from "./sums.js";

/** A school's part of the outcome beyond its intake, in the outcome's unit. */
export interface Effect {
  school: string;
  n: number;
  /** Conditional mode: the mean residual, shrunken towards 0 (with districts: towards its district). */
  effect: number;
  /** Square root of the conditional variance, with the fixed effects taken as known. */
  se: number;
}

export interface DistrictEffect extends Omit<Effect, "school"> {
  district: string;
  schools: number;
}

export interface Effects {
  /** In the order of Sums.schools. */
  schools: Effect[];
  /** In order of their ids; empty without districts. */
  districts: DistrictEffect[];
}

/**
 * Conditional modes of the random intercepts and their standard errors (Henderson 1975): for a school θa(r − v), with r its
 * mean residual and v its district's mode φΣar ÷ (1 + φS); exactly 0 where the variance is 0.
 * @param residuals mean residual of each school of the design, in the outcome's unit
 * @param varResid variance of pupils within schools, in the outcome's unit squared
 */
export function conditionalModes({schools}: Sums, {n, starts, order, byDistrict}: Design, {theta, phi, residuals, varResid}: {theta: number; phi: number; residuals: readonly number[]; varResid: number}): Effects {
  const effects: Effects = {schools: [], districts: []};
  for (let d = 0; d + 1 < starts.length; d += 1) {
    const members = Array.from({length: starts[d + 1]! - starts[d]!}, (_, at) => starts[d]! + at);
    const weights = members.map((j) => n[j]! / (1 + n[j]! * theta));
    const S = weights.reduce((sum, a) => sum + a, 0);
    const own = phi === 0 ? 0 : (phi * members.reduce((sum, j, at) => sum + weights[at]! * residuals[j]!, 0)) / (1 + phi * S);
    for (const [at, j] of members.entries()) {
      const a = weights[at]!;
      const place = order[j]!;
      effects.schools[place] = {
        school: schools[place]!.school, n: n[j]!, effect: theta === 0 ? 0 : theta * a * (residuals[j]! - own),
        se: Math.sqrt(varResid * theta * (1 / (1 + n[j]! * theta) + (theta * phi * a * a) / (1 + phi * S))),
      };
    }
    if (byDistrict) {
      effects.districts.push({
        district: schools[order[starts[d]!]!]!.district!, schools: members.length, n: members.reduce((sum, j) => sum + n[j]!, 0),
        effect: own, se: Math.sqrt((varResid * phi) / (1 + phi * S)),
      });
    }
  }
  return effects;
}
