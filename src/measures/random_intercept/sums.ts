/** One school after the pass over pupils. */
export interface SchoolSums {
  school: string;
  /** Null without districts. */
  district: string | null;
  /** Pupils, 1 or more. */
  n: number;
  /** Means less the origin: of each covariate, then of the outcome. */
  means: readonly number[];
}

/** All that a random-intercept model needs of the pupils: its cost depends on schools, not on pupils. */
export interface Sums {
  /** Names of the covariates (intake), in the order of means. */
  covariates: readonly string[];
  /** What was subtracted from each covariate and, last, from the outcome, so that large values cost no digits. */
  origin: readonly number[];
  /** In an order of its own: the order decides the last digits. */
  schools: readonly SchoolSums[];
  /** Cross-products about the schools' own means, summed over schools; covariates, then the outcome. */
  within: readonly (readonly number[])[];
}
