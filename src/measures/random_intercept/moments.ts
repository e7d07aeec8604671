import type {Design} from "./design.js";

/** Sums over schools and districts that the criterion and its derivatives are made of, at one pair of variance ratios. */
export interface Moments {
  /** Σ log(1 + nθ) + Σ log(1 + φS). */
  logs: number;
  /** (X y)ᵀH⁻¹(X y), row by row. */
  cross: Float64Array;
  /** (X y)ᵀH⁻¹ZZᵀH⁻¹(X y) with Z of schools, and the trace of ZᵀH⁻¹Z. */
  bySchool: Float64Array;
  traceSchool: number;
  /** The same with Z of districts; null without districts. */
  byDistrict: Float64Array | null;
  traceDistrict: number;
}

/** Without districts: schools of one size share their weight, so the cost depends on the number of different sizes alone. */
export function momentsOfSizes({sizes, within}: Design, theta: number): Moments {
  const cross = Float64Array.from(within);
  const bySchool = new Float64Array(within.length);
  let logs = 0;
  let traceSchool = 0;
  for (const {n, schools, products} of sizes) {
    const a = n / (1 + n * theta);
    logs += schools * Math.log1p(n * theta);
    traceSchool += schools * a;
    for (let k = 0; k < products.length; k += 1) {
      cross[k]! += a * products[k]!;
      bySchool[k]! += a * a * products[k]!;
    }
  }
  return {logs, cross, bySchool, traceSchool, byDistrict: null, traceDistrict: 0};
}

/**
 * With districts: with a = n/(1 + nθ) for a school and S = Σa over a district, H⁻¹ acts on schools' means as
 * diag(a) − φ/(1 + φS)·aaᵀ, which is written as deviations from the district's weighted mean plus S/(1 + φS) times
 * that mean, so that nothing is a difference of large sums. Two passes over schools.
 */
export function momentsOfDistricts({p, n, z, starts, within}: Design, theta: number, phi: number): Moments {
  const columns = p + 1;
  const cross = Float64Array.from(within);
  const bySchool = new Float64Array(within.length);
  const byDistrict = new Float64Array(within.length);
  const mean = new Float64Array(columns);
  const away = new Float64Array(columns);
  const origin = new Float64Array(columns);
  let logs = 0;
  let traceSchool = 0;
  let traceDistrict = 0;
  for (let d = 0; d + 1 < starts.length; d += 1) {
    const from = starts[d]!;
    const to = starts[d + 1]!;
    let S = 0;
    mean.fill(0);
    for (let j = from; j < to; j += 1) {
      const a = n[j]! / (1 + n[j]! * theta);
      logs += Math.log1p(n[j]! * theta);
      S += a;
      for (let k = 0; k < columns; k += 1) {
        mean[k]! += a * z[j * columns + k]!;
      }
    }
    const left = 1 / (1 + phi * S);
    for (let k = 0; k < columns; k += 1) {
      mean[k]! /= S;
      away[k] = (1 - left) * mean[k]!;
    }
    for (let j = from; j < to; j += 1) {
      const a = n[j]! / (1 + n[j]! * theta);
      traceSchool += a - phi * left * a * a;
      addProduct(cross, a, z, j * columns, mean);
      addProduct(bySchool, a * a, z, j * columns, away);
    }
    logs += Math.log1p(phi * S);
    traceDistrict += S * left;
    addProduct(cross, S * left, mean, 0, origin);
    addProduct(byDistrict, (S * left) ** 2, mean, 0, origin);
  }
  return {logs, cross, bySchool, traceSchool, byDistrict, traceDistrict};
}

/** Adds weight × (z − from)(z − from)ᵀ, with z the row of `rows` that begins at `start`. */
export function addProduct(into: Float64Array, weight: number, rows: Float64Array, start: number, from: Float64Array): void {
  const size = from.length;
  for (let k = 0; k < size; k += 1) {
    const left = weight * (rows[start + k]! - from[k]!);
    for (let l = 0; l < size; l += 1) {
      into[k * size + l]! += left * (rows[start + l]! - from[l]!);
    }
  }
}
