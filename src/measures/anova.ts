import quantile from "@stdlib/stats-base-dists-f-quantile";

/** A school's sufficient statistics: pupils, their mean, and the sum of squares about it, of which only the total over groups counts. */
export interface Group {
  n: number;
  mean: number;
  ss: number;
}

export interface Anova {
  groups: number;
  n: number;
  /** Share of the total sum of squares that lies between groups; inflated by chance, see eta2Null. */
  eta2: number | null;
  /** What eta2 is on average where groups do not differ at all: (J − 1) ÷ (N − 1). */
  eta2Null: number | null;
  /** Intraclass correlation (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW), truncated at 0; 0 where nothing varies, 1 where nothing varies within groups. */
  icc: number | null;
  /** Bounds from the F distribution, exact for equal group sizes, with n₀ in place of n otherwise; truncated at 0. */
  low: number | null;
  high: number | null;
  /** Why shares or bounds are null; null where none is. */
  reason: NoShareReason | null;
}

/** No groups, one group, one unit in each; or, where shares have their value but F has none, nothing that varies, at all or within groups. */
export type NoShareReason = "no_values" | "one_school" | "one_pupil_per_school" | "no_variance" | "no_variance_within";

/**
 * One-way analysis of variance between groups, from sufficient statistics.
 * n₀ = (N − Σ n_j² ÷ N) ÷ (J − 1) stands for the group size (Donner 1986; Searle's interval).
 * Fewer than two groups, or one unit in each, have no share. At the boundary the share is the limit that it has: 0 where all
 * units are equal, 1 where groups differ and nothing varies within them. There F is 0 ÷ 0 or without bound, and its interval
 * would be one point whatever the number of groups, so none is given.
 * Groups without pupils are left out; the order of groups decides the last digits, so pass them sorted.
 * @param alpha error probability of the interval, e.g. 0.05
 */
export function anova(groups: readonly Group[], alpha: number): Anova {
  const filled = groups.filter((group) => group.n > 0);
  const J = filled.length;
  const N = sum(filled.map((group) => group.n));
  if (J < 2 || N <= J) {
    return {groups: J, n: N, eta2: null, eta2Null: null, icc: null, low: null, high: null, reason: J === 0 ? "no_values" : J === 1 ? "one_school" : "one_pupil_per_school"};
  }
  const base = filled[0]?.mean ?? 0;
  const mean = base + sum(filled.map((group) => group.n * (group.mean - base))) / N;
  const within = sum(filled.map((group) => group.ss));
  const between = sum(filled.map((group) => group.n * (group.mean - mean) ** 2));
  const eta2Null = (J - 1) / (N - 1);
  if (within <= 0) {
    const share = between <= 0 ? 0 : 1;
    return {groups: J, n: N, eta2: share, eta2Null, icc: share, low: null, high: null, reason: share === 0 ? "no_variance" : "no_variance_within"};
  }
  const msb = between / (J - 1);
  const msw = within / (N - J);
  const n0 = (N - sum(filled.map((group) => group.n ** 2)) / N) / (J - 1);
  const share = (F: number) => Math.max(0, (F - 1) / (F + n0 - 1));
  const F = msb / msw;
  return {
    groups: J,
    n: N,
    eta2: between / (between + within),
    eta2Null,
    icc: share(F),
    low: share(F / quantile(1 - alpha / 2, J - 1, N - J)),
    high: share(F / quantile(alpha / 2, J - 1, N - J)),
    reason: null,
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) {
    total += value;
  }
  return total;
}
