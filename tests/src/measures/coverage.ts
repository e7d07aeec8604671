import {cvInterval} from "../../../src/measures/cv_interval.js";
import {random} from "../../simulate/random.js";

/** Populations of schools of which the CV is known: ln x and ln pupils normal, `related` their correlation. */
export interface Population {
  name: string;
  /** Standard deviation of ln x. */
  spread: number;
  related: number;
}

export const populations: readonly Population[] = [
  {name: "CV 0.31", spread: 0.3, related: 0},
  {name: "CV 0.53", spread: 0.5, related: 0},
  {name: "CV 0.53, larger schools have less", spread: 0.5, related: -0.6},
];

const pupilsSpread = 0.8;

/** The share of intervals that hold the population's weighted CV, √(e^{σ²} − 1): of log-normal values, weighting by log-normal pupils moves the mean and not the CV. */
export function coverage({name, spread, related}: Population, schools: number, {samples, draws}: {samples: number; draws: number}): number {
  const truth = Math.sqrt(Math.exp(spread ** 2) - 1);
  const source = random(`coverage ${name} ${schools}`);
  let held = 0;
  for (let sample = 0; sample < samples; ++sample) {
    const units = Array.from({length: schools}, () => {
      const z = source.normal();
      return {x: Math.exp(spread * z), w: Math.exp(pupilsSpread * (related * z + Math.sqrt(1 - related ** 2) * source.normal()))};
    });
    const {low, high} = cvInterval(units, {minimum: 30, draws, alpha: 0.05, z: 1.959963984540054});
    held += low !== null && high !== null && low <= truth && truth <= high ? 1 : 0;
  }
  return held / samples;
}
