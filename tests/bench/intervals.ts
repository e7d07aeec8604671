import {cvInterval} from "../../src/measures/cv_interval.js";
import {coverage, populations} from "../src/measures/coverage.js";
import {median} from "./median.js";

/** The interval of a CV by number of schools, 2,000 draws each. */
export function measureIntervals(runs: number): Record<string, string | number>[] {
  let least = 0;
  return [30, 300, 3000].map((schools) => {
    const units = Array.from({length: schools}, (_, index) => ({x: 1 + ((index * 7919) % 1009) / 100, w: 50 + ((index * 37) % 2000)}));
    const times = Array.from({length: runs}, () => {
      const begun = performance.now();
      cvInterval(units, {minimum: 30, draws: 2000, alpha: 0.05, z: 1.959963984540054});
      return performance.now() - begun;
    });
    least ||= median(times);
    return {schools, milliseconds: Number(median(times).toFixed(1)), ratio: Number((median(times) / least).toFixed(1)), limit: schools === 3000 ? "1 s" : ""};
  });
}

/** How often a 95% interval holds the CV of the population that the schools were drawn from. */
export function measureCoverage(): Record<string, string | number>[] {
  return Object.values(populations).map((population) => ({
    population: population.name,
    ...Object.fromEntries([30, 60, 120, 300].map((schools) => [`${schools} schools`, coverage(population, schools, {samples: 1000, draws: 500}).held])),
  }));
}
