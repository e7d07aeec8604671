import type {Sums} from "../../../../src/measures/random_intercept/sums.js";

/** One pupil: school, district, covariates, then the outcome. */
export interface Pupil {
  school: string;
  district?: string;
  values: readonly number[];
}

/** Sums of literal pupils, in the plainest way: means and cross-products about them, schools in the order of their ids. */
export function sumsOf(pupils: readonly Pupil[], origin = 0): Sums {
  const columns = pupils[0]?.values.length ?? 1;
  const within = Array.from({length: columns}, () => Array.from({length: columns}, () => 0));
  const ids = [...new Set(pupils.map(({school}) => school))].sort();
  const schools = ids.map((school) => {
    const own = pupils.filter((pupil) => pupil.school === school);
    const means = within.map((_, k) => own.reduce((sum, {values}) => sum + values[k]! - origin, 0) / own.length);
    for (const {values} of own) {
      for (let k = 0; k < columns; k += 1) {
        for (let l = 0; l < columns; l += 1) {
          within[k]![l]! += (values[k]! - origin - means[k]!) * (values[l]! - origin - means[l]!);
        }
      }
    }
    return {school, district: own[0]?.district ?? null, n: own.length, means};
  });
  return {covariates: Array.from({length: columns - 1}, (_, k) => `x${k + 1}`), origin: within.map(() => origin), schools, within};
}
