import {cholesky} from "./cholesky.js";
import {addProduct} from "./moments.js";
import type {Sums} from "./sums.js";

/** Share of a covariate's variance that the covariates before it must leave for it to count: a correlation of 1 − 5e-11. */
const collinear = 1e-10;

/** Why a covariate takes no part. */
export type DroppedReason = "constant" | "collinear";

/**
 * The model's matrix by school, centred and scaled so that nothing cancels: a row of `z` is the intercept's 1, the kept
 * covariates' means in units of their SD, and the outcome's mean in units of its SD.
 */
export interface Design {
  /** Pupils. */
  N: number;
  /** Columns of fixed effects: the intercept and the kept covariates. */
  p: number;
  /** Pupils by school, in order of districts. */
  n: Float64Array;
  /** Row by row. */
  z: Float64Array;
  byDistrict: boolean;
  /** Schools of one size: their number, and the sum of zzᵀ over them. */
  sizes: readonly {n: number; schools: number; products: Float64Array}[];
  /** First school of each district, and the number of schools at the end; without districts each school is one of its own. */
  starts: readonly number[];
  /** Cross-products within schools in the same columns, row by row; 0 for the intercept. */
  within: Float64Array;
  /** Places in Sums.schools, in the order used here. */
  order: readonly number[];
  /** Places of the kept covariates. */
  kept: readonly number[];
  dropped: ReadonlyMap<string, DroppedReason>;
  /** Whether the outcome varies at all. */
  varies: boolean;
  /** What one unit of each kept covariate and, last, of the outcome is. */
  scale: readonly number[];
  /** Where the 0 of each kept covariate and, last, of the outcome is. */
  centre: readonly number[];
}

/** Centres on the pupils' means, scales to the pupils' SD, and leaves out covariates that are constant or follow from those before them. */
export function toDesign({covariates, origin, schools, within}: Sums, byDistrict: boolean): Design {
  const columns = origin.length;
  const N = schools.reduce((sum, {n}) => sum + n, 0);
  const means = Array.from({length: columns}, (_, k) => schools.reduce((sum, school) => sum + school.n * school.means[k]!, 0) / N);
  const total = within.map((line, k) => line.map((value, l) => value + schools.reduce((sum, {n, means: own}) => sum + n * (own[k]! - means[k]!) * (own[l]! - means[l]!), 0)));
  // What is left of a mean's own rounding is no variance.
  const deviations = total.map((line, k) => (line[k]! > N * (1e-12 * means[k]!) ** 2 ? Math.sqrt(line[k]! / N) : 0));
  const dropped = new Map<string, DroppedReason>(covariates.filter((_, k) => deviations[k] === 0).map((name) => [name, "constant"]));
  const varying = covariates.map((_, k) => k).filter((k) => deviations[k] !== 0);
  const correlations = varying.map((k) => varying.map((l) => total[k]![l]! / N / deviations[k]! / deviations[l]!));
  const follow = new Set(cholesky(correlations, collinear).dropped.map((at) => varying[at]!));
  for (const k of follow) {
    dropped.set(covariates[k]!, "collinear");
  }
  const kept = varying.filter((k) => !follow.has(k));
  const used = [...kept, columns - 1];
  const scale = used.map((k) => deviations[k]! || 1);
  const order = schools.map((_, j) => j);
  if (byDistrict) {
    order.sort((a, b) => (schools[a]!.district! < schools[b]!.district! ? -1 : schools[a]!.district! > schools[b]!.district! ? 1 : a - b));
  }
  const starts = order.map((_, at) => at).filter((at) => !byDistrict || at === 0 || schools[order[at]!]!.district !== schools[order[at - 1]!]!.district);
  const n = Float64Array.from(order, (j) => schools[j]!.n);
  const z = Float64Array.from(order.flatMap((j) => [1, ...used.map((k, at) => (schools[j]!.means[k]! - means[k]!) / scale[at]!)]));
  return {
    N, p: kept.length + 1, n, z, byDistrict, order, kept, dropped, scale,
    varies: deviations.at(-1)! > 0,
    sizes: sizesOf(n, z),
    starts: [...starts, order.length],
    within: Float64Array.from([0, ...used.map(() => 0), ...used.flatMap((k, a) => [0, ...used.map((l, b) => within[k]![l]! / scale[a]! / scale[b]!)])]),
    centre: used.map((k) => origin[k]! + means[k]!),
  };
}

function sizesOf(n: Float64Array, z: Float64Array): Design["sizes"] {
  const columns = z.length / n.length;
  const origin = new Float64Array(columns);
  const sizes = new Map<number, {n: number; schools: number; products: Float64Array}>();
  for (const [j, size] of n.entries()) {
    const found = sizes.get(size) ?? {n: size, schools: 0, products: new Float64Array(columns * columns)};
    found.schools += 1;
    addProduct(found.products, 1, z, j * columns, origin);
    sizes.set(size, found);
  }
  return [...sizes.values()];
}
