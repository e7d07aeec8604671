import quantile from "@stdlib/stats-base-dists-f-quantile";

/** A school's sufficient statistics: pupils, their mean, and the sum of squares about it. */
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
  /** Intraclass correlation (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW), truncated at 0. */
  icc: number | null;
  /** Bounds from the F distribution, exact for equal group sizes, with n₀ in place of n otherwise; truncated at 0. */
  low: number | null;
  high: number | null;
}

/**
 * One-way analysis of variance between groups, from sufficient statistics.
 * n₀ = (N − Σ n_j² ÷ N) ÷ (J − 1) stands for the group size (Donner 1986; Searle's interval).
 * Everything that is not defined is null: fewer than two groups, no pupils within groups, no variance at all.
 * Groups without pupils are left out; the order of groups decides the last digits, so pass them sorted.
 * @param alpha error probability of the interval, e.g. 0.05
 */
export function anova(groups: readonly Group[], alpha: number): Anova {
  const filled = groups.filter((group) => group.n > 0);
  const J = filled.length;
  const N = sum(filled.map((group) => group.n));
  const nothing = {groups: J, n: N, eta2: null, eta2Null: null, icc: null, low: null, high: null};
  if (J < 2 || N <= J) {
    return nothing;
  }
  const base = filled[0]?.mean ?? 0;
  const mean = base + sum(filled.map((group) => group.n * (group.mean - base))) / N;
  const between = sum(filled.map((group) => group.n * (group.mean - mean) ** 2));
  const within = sum(filled.map((group) => group.ss));
  if (between + within <= 0) {
    return nothing;
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
    eta2Null: (J - 1) / (N - 1),
    icc: msw === 0 ? 1 : share(F),
    low: msw === 0 ? 1 : share(F / quantile(1 - alpha / 2, J - 1, N - J)),
    high: msw === 0 ? 1 : share(F / quantile(alpha / 2, J - 1, N - J)),
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) {
    total += value;
  }
  return total;
}
