import {cvInterval} from "../../../src/measures/cv_interval.js";
import {random} from "../../simulate/random.js";

type Source = ReturnType<typeof random>;

/** Populations of schools of which the weighted CV is known. */
export interface Population {
  name: string;
  cv: number;
  /** One school: its value, its pupils, and whether it is one of the few that decide the CV. */
  school: (source: Source) => {x: number; w: number; outlier?: boolean};
}

/** Mean of e^{tz} of the source's normal number, the sum of twelve uniform ones less 6. */
const moment = (t: number) => (t === 0 ? 1 : (2 * Math.sinh(t / 2) / t) ** 12);

/** ln x and ln pupils normal, `related` their correlation. */
function logNormal(name: string, spread: number, related: number): Population {
  const [none, first, second] = [0, 1, 2].map((power) => moment(power * spread + 0.8 * related)) as [number, number, number];
  return {
    name, cv: Math.sqrt((second * none) / first ** 2 - 1),
    school: (source) => {
      const z = source.normal();
      return {x: Math.exp(spread * z), w: Math.exp(0.8 * (related * z + Math.sqrt(1 - related ** 2) * source.normal()))};
    },
  };
}

const evenly = (source: Source) => 300 + 900 * source.uniform();
/** 96 in 100 schools near 1 (σ 0.1), 4 near 5 (σ 1). */
const contaminatedMean = 0.96 + 0.04 * 5;
const contaminatedSquare = 0.96 * (1 + 0.1 ** 2) + 0.04 * (25 + 1);

export const populations = {
  mild: logNormal("log-normal, CV 0.31", 0.3, 0),
  logNormal: logNormal("log-normal, CV 0.53", 0.5, 0),
  related: logNormal("log-normal, CV 0.53, larger schools have less", 0.5, -0.6),
  normal: {name: "normal, CV 0.30", cv: 0.3, school: (source) => ({x: 1 + 0.3 * source.normal(), w: evenly(source)})},
  contaminated: {
    name: "4 in 100 schools five times the rest, CV 0.70", cv: Math.sqrt(contaminatedSquare - contaminatedMean ** 2) / contaminatedMean,
    school: (source) => {
      const outlier = source.uniform() < 0.04;
      return {x: outlier ? 5 + source.normal() : 1 + 0.1 * source.normal(), w: evenly(source), outlier};
    },
  },
} as const satisfies Record<string, Population>;

/** The share of intervals that hold the population's weighted CV; `seen`, of the samples that hold at least one of the schools that decide it, and `most`, the largest upper bound in parts of the largest possible. */
export function coverage({name, cv, school}: Population, schools: number, {samples, draws}: {samples: number; draws: number}): {held: number; seen: number; most: number} {
  const source = random(`coverage ${name} ${schools}`);
  let [held, heldSeen, seen, most] = [0, 0, 0, 0];
  for (let sample = 0; sample < samples; ++sample) {
    const units = Array.from({length: schools}, () => school(source));
    const {low, high} = cvInterval(units, {minimum: 30, draws, alpha: 0.05, z: 1.959963984540054});
    const holds = low !== null && high !== null && low <= cv && cv <= high ? 1 : 0;
    const outlier = units.some((unit) => unit.outlier === true) ? 1 : 0;
    held += holds;
    seen += outlier;
    heldSeen += holds * outlier;
    most = Math.max(most, (high ?? 0) / Math.sqrt(units.reduce((sum, {w}) => sum + w, 0) / Math.min(...units.map(({w}) => w)) - 1));
  }
  return {held: held / samples, seen: seen === 0 ? 1 : heldSeen / seen, most};
}
