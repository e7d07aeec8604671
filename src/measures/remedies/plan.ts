/** A change across schools. */
export interface Plan {
  /** What each school gets (below 0: gives), in units of the resource at the school; null where no change does, or of whole ones none was found. */
  units: number[] | null;
  /** Whether no smaller total does. Whole units of which different shares arrive are searched, not proven, unless they reach the bound of the fractions. */
  proven: boolean;
}
